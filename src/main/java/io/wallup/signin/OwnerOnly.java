package io.wallup.signin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Writes files that nobody but their owner may read, from their first byte on. */
final class OwnerOnly {

	private OwnerOnly() {
	}

	/**
	 * Writes a file whole or not at all, and its folder if that is missing.
	 * @throws IOException when it cannot be written; the file is then as it was
	 */
	static void write(Path file, byte[] content) throws IOException {
		Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
		Files.createDirectories(Objects.requireNonNull(folder.getParent()));
		boolean posix = Files.getFileStore(folder.getParent()).supportsFileAttributeView(PosixFileAttributeView.class);
		if (!Files.isDirectory(folder)) {
			Files.createDirectory(folder, attributes(posix, "rwx------"));
			restrict(folder);
		}
		Path temporary = folder.resolve("." + file.getFileName() + ".tmp");
		Files.deleteIfExists(temporary);
		try {
			try (FileChannel channel = FileChannel.open(temporary,
					Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes(posix, "rw-------"))) {
				restrict(temporary);
				ByteBuffer buffer = ByteBuffer.wrap(content);
				while (buffer.hasRemaining()) {
					channel.write(buffer);
				}
				channel.force(true);
			}
			Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	private static FileAttribute<?>[] attributes(boolean posix, String permissions) {
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

	/** On Windows: an access list with the owner alone. */
	private static void restrict(Path path) throws IOException {
		AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
		if (view != null) {
			view.setAcl(List.of(AclEntry.newBuilder()
				.setType(AclEntryType.ALLOW)
				.setPrincipal(view.getOwner())
				.setPermissions(EnumSet.allOf(AclEntryPermission.class))
				.build()));
		}
	}

}
