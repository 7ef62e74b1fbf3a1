package io.wallup.layout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;

import io.wallup.layout.Mistake.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A file that people write. Only a regular file is read, as others may never end; a link
 * is followed within its folder, as containers mount files, but not out of it, where it
 * would show what its writer may not read.
 *
 * @param path the file
 * @param folder the folder that a link must not leave, if there is one
 */
public record WrittenFile(Path path, @Nullable Path folder) {

	/** The largest YAML file that is read, in bytes. */
	public static final int LARGEST = YamlTree.LARGEST;

	/** A file of a folder. */
	public static WrittenFile in(Path folder, String name) {
		return new WrittenFile(folder.resolve(name), folder);
	}

	/**
	 * Its bytes.
	 * @param most how many there may be
	 * @throws UnreadableFileException when it cannot be read; the text says what it is
	 * instead
	 */
	public byte[] read(int most) throws UnreadableFileException {
		try {
			Path real = real();
			BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
			if (!attributes.isRegularFile()) {
				throw new UnreadableFileException(attributes.isDirectory() ? "not a file but a folder"
						: "not a file but a pipe, socket or device", null);
			}
			// no longer a link, unless it has become one since
			try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
				byte[] bytes = in.readNBytes(most + 1);
				if (bytes.length > most) {
					throw new UnreadableFileException("larger than %d bytes".formatted(most), null);
				}
				return bytes;
			}
		}
		catch (UnreadableFileException ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw new UnreadableFileException(reason(ex), ex);
		}
	}

	private Path real() throws IOException {
		Path real = this.path.toRealPath();
		if (this.folder != null && !real.startsWith(this.folder.toRealPath())) {
			throw new UnreadableFileException("a link that leads out of its folder", null);
		}
		return real;
	}

	private String reason(IOException ex) {
		String system = (ex instanceof FileSystemException other) ? other.getReason() : ex.getMessage();
		String text = String.valueOf(system).toLowerCase(Locale.ROOT);
		if (ex instanceof AccessDeniedException) {
			return "a file that this user may not read";
		}
		if (text.contains("symbolic link") && text.contains("too many")) {
			return "a link that leads in a circle";
		}
		if (ex instanceof NoSuchFileException) {
			return Files.isSymbolicLink(this.path) ? "a link to a file that is not there" : "not there";
		}
		return "not readable" + ((system != null) ? ": " + system : "");
	}

	/** Why it cannot be read, as a mistake of the file. */
	public static Mistake mistake(UnreadableFileException why, String shown) {
		return new Mistake(shown, 1, 1, Severity.ERROR, "", "it is " + why.getMessage(), null,
				"a file of at most %d bytes in its folder".formatted(LARGEST), null);
	}

}
