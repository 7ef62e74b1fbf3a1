package io.wallup.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * The temporary files of one browser, in a folder of their own, because no browser
 * deletes all of them. It has the same name for the same profile, so that the next start
 * finds it after a kill.
 */
record TemporaryFolder(Path path) {

	private static final Logger logger = LoggerFactory.getLogger(TemporaryFolder.class);

	private static final int NAME_LENGTH = 13;

	/** The path of a socket below it has at most 107 bytes. */
	private static final int LONGEST = 60;

	/**
	 * That of a browser, where there is room for it: among the temporary files of this
	 * PC, else in memory.
	 * @param profile the profile folder of the browser
	 * @param bytes how much room there has to be
	 */
	static Optional<TemporaryFolder> of(Path profile, long bytes) {
		String owned = System.getProperty("user.name") + " " + profile;
		String id = UUID.nameUUIDFromBytes(owned.getBytes(StandardCharsets.UTF_8)).toString();
		return Stream.of(System.getProperty("java.io.tmpdir"), "/dev/shm")
			.map(Path::of)
			.filter((place) -> place.toString().length() <= LONGEST && room(place) >= bytes)
			.map((place) -> new TemporaryFolder(place.resolve("wallup-" + id.substring(0, NAME_LENGTH))))
			.findFirst();
	}

	/** How many bytes can be written there; the folder may be missing. */
	static long room(Path folder) {
		try {
			Path there = folder.toAbsolutePath();
			while (!Files.exists(there) && there.getParent() != null) {
				there = there.getParent();
			}
			return Files.isWritable(there) ? Files.getFileStore(there).getUsableSpace() : 0;
		}
		catch (IOException ex) {
			logger.debug("{} does not tell its room", folder, ex);
			return 0;
		}
	}

	/** Makes it, for this user alone. */
	void make() throws IOException {
		boolean posix = this.path.getFileSystem().supportedFileAttributeViews().contains("posix");
		// fails where others have put something
		Files.createDirectory(this.path,
				posix ? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) }
						: new FileAttribute<?>[0]);
	}

	/** The variables that make programs use it. */
	Map<String, String> environment() {
		String folder = this.path.toString();
		return Map.of("TMPDIR", folder, "TMP", folder, "TEMP", folder);
	}

	void delete() {
		try {
			FileSystemUtils.deleteRecursively(this.path);
		}
		catch (IOException ex) {
			logger.debug("{} could not be deleted yet", this.path, ex);
		}
	}

}
