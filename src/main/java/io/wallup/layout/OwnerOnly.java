package io.wallup.layout;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Files and folders that nobody but their owner may read: by permissions where there are
 * POSIX ones, by the access list on Windows.
 */
public final class OwnerOnly {

	private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");

	private OwnerOnly() {
	}

	/** Makes an empty file, in the place of one that may be there. */
	static void createFile(Path file) throws IOException {
		Files.deleteIfExists(file);
		Files.createFile(file, attributes(file, "rw-------"));
		restrict(Files.getFileAttributeView(file, AclFileAttributeView.class), false);
	}

	/** Takes the rights of everyone but the owner from a file or folder that is there. */
	public static void keep(Path path) throws IOException {
		PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
		if (posix != null) {
			Set<PosixFilePermission> permissions = posix.readAttributes().permissions();
			if (permissions.retainAll(OWNERS)) {
				posix.setPermissions(permissions);
			}
		}
		restrict(Files.getFileAttributeView(path, AclFileAttributeView.class), Files.isDirectory(path));
	}

	/** Whether others have rights, as far as POSIX permissions tell. */
	public static boolean isOpen(Path path) throws IOException {
		PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
		return posix != null && !OWNERS.containsAll(posix.readAttributes().permissions());
	}

	/**
	 * Makes a folder that is missing, and those above it. One that is there stays as it
	 * is.
	 */
	public static void createFolder(Path folder) throws IOException {
		if (Files.isDirectory(folder)) {
			return;
		}
		if (folder.getParent() != null) {
			Files.createDirectories(folder.getParent());
		}
		Files.createDirectories(folder, attributes(folder, "rwx------"));
		restrict(Files.getFileAttributeView(folder, AclFileAttributeView.class), true);
	}

	private static FileAttribute<?>[] attributes(Path path, String permissions) {
		return supports(path.getFileSystem(), "posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

	private static boolean supports(FileSystem system, String view) {
		return system.supportedFileAttributeViews().contains(view);
	}

	/** Leaves the owner alone on the access list, if there is one. */
	static void restrict(@Nullable AclFileAttributeView view, boolean folder) throws IOException {
		if (view == null) {
			return;
		}
		AclEntry.Builder entry = AclEntry.newBuilder()
			.setType(AclEntryType.ALLOW)
			.setPrincipal(view.getOwner())
			.setPermissions(EnumSet.allOf(AclEntryPermission.class));
		if (folder) {
			entry.setFlags(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT);
		}
		view.setAcl(List.of(entry.build()));
	}

}
