package io.wallup.signin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which one-time passwords are typed already, so that none is typed twice: many sites
 * take each only once. Kept in a file for each secret, for every program of this PC that
 * signs in with the same state folder.
 */
final class TypedCodes {

	private static final Logger logger = LoggerFactory.getLogger(TypedCodes.class);

	private static final Duration MOST_AHEAD = Duration.ofMinutes(10);

	private static final Pattern LINE = Pattern.compile("until (\\d{1,12}) at (\\d{1,12})\n");

	private final Path folder;

	// where no file can be written, this program at least types none twice
	private final Map<String, Taken> taken = new ConcurrentHashMap<>();

	TypedCodes(Path folder) {
		this.folder = folder;
	}

	/**
	 * Takes the first password of a key that nothing has typed yet. Two callers never get
	 * the same one; they are kept apart for as long as a file is read and written, not
	 * until the password's time comes.
	 * @param secret the name of the key
	 * @param now the time now
	 * @param earliest when it is to be typed at the earliest
	 * @return the time from which on it may be typed
	 * @throws NoCodeException when so many are taken that its time is too far away
	 */
	Instant take(String secret, Totp key, Instant now, Instant earliest) {
		// one thread at a time for each key; the lock of the file is for other programs
		return this.taken.compute(secret, (name, last) -> take(name, key, last, now, earliest)).from();
	}

	private Taken take(String secret, Totp key, @Nullable Taken last, Instant now, Instant earliest) {
		Path file = this.folder.resolve(hash(secret));
		try {
			Files.createDirectories(this.folder);
			try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
					StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
				logger.trace("Locked {}", lock);
				Taken next = next(key, later(read(channel), last), now, earliest);
				write(channel, next);
				return next;
			}
		}
		catch (IOException ex) {
			logger.warn("Which one-time passwords are typed cannot be kept in {}", file, ex);
			return next(key, last, now, earliest);
		}
	}

	private static Taken next(Totp key, @Nullable Taken last, Instant now, Instant earliest) {
		Instant from = earliest;
		// what was taken at a time that is yet to come was taken before the clock was
		// set back
		if (last != null && !last.at().isAfter(now) && last.until().isAfter(earliest)) {
			from = last.until();
		}
		Duration ahead = Duration.between(now, from);
		if (ahead.compareTo(MOST_AHEAD) > 0) {
			throw new NoCodeException(ahead);
		}
		return new Taken(from, from.plus(key.leftAt(from)), now);
	}

	private static @Nullable Taken later(@Nullable Taken one, @Nullable Taken other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return one.at().isAfter(other.at()) ? one : other;
	}

	private static @Nullable Taken read(FileChannel channel) throws IOException {
		ByteBuffer content = ByteBuffer.allocate(64);
		while (channel.read(content) > 0) {
			logger.trace("Read {} octets", content.position());
		}
		Matcher line = LINE.matcher(new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII));
		if (!line.matches()) {
			return null;
		}
		Instant until = Instant.ofEpochSecond(Long.parseLong(line.group(1)));
		return new Taken(until, until, Instant.ofEpochSecond(Long.parseLong(line.group(2))));
	}

	private static void write(FileChannel channel, Taken taken) throws IOException {
		ByteBuffer content = ByteBuffer
			.wrap("until %d at %d\n".formatted(taken.until().getEpochSecond(), taken.at().getEpochSecond())
				.getBytes(StandardCharsets.US_ASCII));
		channel.truncate(0);
		channel.position(0);
		while (content.hasRemaining()) {
			channel.write(content);
		}
		channel.force(false);
	}

	// a name may hold what no file's name may
	private static String hash(String name) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Java has no SHA-256", ex);
		}
	}

	/**
	 * A password that is taken.
	 *
	 * @param from when it may be typed
	 * @param until when its time, and that of all before it, is over
	 * @param at when it was taken
	 */
	private record Taken(Instant from, Instant until, Instant at) {
	}

}
