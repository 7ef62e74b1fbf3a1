package io.wallup.signin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wallup.layout.Names;
import io.wallup.layout.UnreadableFileException;
import io.wallup.layout.WrittenFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Secrets in a folder with one file each, as containers mount them. */
final class SecretFiles implements SecretSource {

	private static final Logger logger = LoggerFactory.getLogger(SecretFiles.class);

	private static final int MOST_BYTES = 64 * 1024;

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final Path folder;

	SecretFiles(Path folder) {
		this.folder = folder;
	}

	@Override
	public Kind kind() {
		return Kind.FILE;
	}

	@Override
	public Set<String> names() {
		if (!Files.isDirectory(this.folder)) {
			return Set.of();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> file.getFileName().toString())
				.filter(Names::isName)
				.collect(Collectors.toCollection(TreeSet::new));
		}
		catch (IOException ex) {
			logger.error("Folder \"{}\" cannot be listed: {}", this.folder, ex.toString());
			return Set.of();
		}
	}

	@Override
	public Optional<String> find(String name) {
		Path file = this.folder.resolve(name);
		// links are followed: a mounted secret is a link to the current version's file,
		// and
		// no one is shown what is in it
		if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
			return Optional.empty();
		}
		try {
			return Optional.of(text(new WrittenFile(file, null).read(MOST_BYTES)));
		}
		catch (CharacterCodingException ex) {
			throw unreadable(name, "it is not text in UTF-8", ex);
		}
		catch (UnreadableFileException ex) {
			throw unreadable(name, "it is " + ex.getMessage(), ex);
		}
	}

	@Override
	public String place(String name) {
		return "file " + this.folder.resolve(name);
	}

	private String text(byte[] bytes) throws CharacterCodingException {
		String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		if (text.startsWith(BYTE_ORDER_MARK)) {
			text = text.substring(1);
		}
		if (text.endsWith("\r\n")) {
			return text.substring(0, text.length() - 2);
		}
		return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
	}

	private SecretUnreadableException unreadable(String name, String reason, @Nullable Exception cause) {
		return new SecretUnreadableException(name, place(name), reason, cause);
	}

}
