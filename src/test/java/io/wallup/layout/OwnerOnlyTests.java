package io.wallup.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class OwnerOnlyTests {

	@TempDir
	Path folder;

	@Test
	void writeForOwnerWhenOthersCouldReadTheFileBeforeTakesThatAway() throws IOException {
		Path file = this.folder.resolve("access/users.json");
		WholeFile.write(file, new byte[] { 1 });
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
		WholeFile.writeForOwner(file, new byte[] { 2 });
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(file).hasBinaryContent(new byte[] { 2 });
		assertThat(file.getParent()).isDirectoryNotContaining("glob:**.tmp");
	}

	@Test
	void restrictWhereThereAreAccessListsLeavesTheOwnerAlone() throws IOException {
		FakeView view = new FakeView();
		OwnerOnly.restrict(view, false);
		assertThat(view.entries).singleElement().satisfies((entry) -> {
			assertThat(entry.type()).isEqualTo(AclEntryType.ALLOW);
			assertThat(entry.principal()).isEqualTo(view.getOwner());
			assertThat(entry.permissions()).contains(AclEntryPermission.READ_DATA, AclEntryPermission.DELETE);
			assertThat(entry.flags()).isEmpty();
		});
		OwnerOnly.restrict(view, true);
		assertThat(view.entries).singleElement().satisfies((entry) -> assertThat(entry.flags()).hasSize(2));
	}

	/** The access list of a file on Windows. */
	private static final class FakeView implements AclFileAttributeView {

		private final UserPrincipal owner = () -> "PC1\\kim";

		private final List<AclEntry> entries = new ArrayList<>();

		@Override
		public String name() {
			return "acl";
		}

		@Override
		public List<AclEntry> getAcl() {
			return this.entries;
		}

		@Override
		public void setAcl(List<AclEntry> acl) {
			this.entries.clear();
			this.entries.addAll(acl);
		}

		@Override
		public UserPrincipal getOwner() {
			return this.owner;
		}

		@Override
		public void setOwner(UserPrincipal owner) {
			throw new UnsupportedOperationException("The owner stays");
		}

	}

}
