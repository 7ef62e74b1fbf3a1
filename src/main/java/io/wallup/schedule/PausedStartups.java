package io.wallup.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wallup.layout.Names;
import io.wallup.layout.UnreadableFileException;
import io.wallup.layout.WholeFile;
import io.wallup.layout.WrittenFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The startups that are paused, in a file with one name a line and a last line that says
 * that it is whole, so that they stay so when the service is started again. While it is
 * damaged every startup is paused: a wall that does not come up is noticed, one that
 * nobody wanted may do harm.
 */
final class PausedStartups {

	private static final Logger logger = LoggerFactory.getLogger(PausedStartups.class);

	private static final int LARGEST = 1024 * 1024;

	/** No name begins with a dot. */
	private static final String END = ".";

	private final Path file;

	private final AtomicReference<@Nullable Set<String>> names;

	PausedStartups(Path file) {
		this.file = file;
		this.names = new AtomicReference<>(read(file));
	}

	/** The names, or nothing when the file is damaged. */
	private static @Nullable Set<String> read(Path file) {
		try {
			if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
				return Set.of();
			}
			List<String> lines = new String(new WrittenFile(file, null).read(LARGEST), StandardCharsets.UTF_8).lines()
				.toList();
			if (!lines.isEmpty() && lines.getLast().equals(END)
					&& lines.subList(0, lines.size() - 1).stream().allMatch(Names::isName)) {
				return Set.copyOf(lines.subList(0, lines.size() - 1));
			}
			logger.error("{} is damaged; every startup is paused until it is resumed", file);
		}
		catch (UnreadableFileException ex) {
			logger.error("{} is {}; every startup is paused until it is resumed", file, ex.getMessage());
		}
		return null;
	}

	/** Whether the file cannot be read, so that all are paused. */
	boolean damaged() {
		return this.names.get() == null;
	}

	boolean contains(String name) {
		Set<String> present = this.names.get();
		return present == null || present.contains(name);
	}

	/**
	 * Pauses one.
	 * @param all every startup that there is, which are what a damaged file holds
	 */
	void add(String name, Collection<String> all) {
		Set<String> next = next(all);
		if (next.add(name) || damaged()) {
			write(next);
		}
	}

	/** Resumes one; the parameters are those of {@code add}. */
	void remove(String name, Collection<String> all) {
		Set<String> next = next(all);
		if (next.remove(name) || damaged()) {
			write(next);
		}
	}

	private Set<String> next(Collection<String> all) {
		Set<String> present = this.names.get();
		return new TreeSet<>((present != null) ? present : all);
	}

	private void write(Set<String> next) {
		String text = Stream.concat(next.stream(), Stream.of(END)).collect(Collectors.joining("\n", "", "\n"));
		try {
			WholeFile.write(this.file, text.getBytes(StandardCharsets.UTF_8));
			this.names.set(next);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex.getMessage(), ex);
		}
	}

}
