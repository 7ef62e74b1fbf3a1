package io.wallup.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.wallup.cli.Finding.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class AccountsTests {

	@TempDir
	Path folder;

	@Test
	void othersAreThePeopleWithAShell() throws IOException {
		Path file = Files.writeString(this.folder.resolve("passwd"), """
				root:x:0:0:root:/root:/bin/bash
				daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin
				wall:x:1000:1000::/home/wall:/bin/bash
				kim:x:1001:1001:Kim:/home/kim:/bin/zsh
				robot:x:1002:1002::/home/robot:/usr/sbin/nologin
				nobody:x:65534:65534:nobody:/nonexistent:/bin/sh
				+::::::
				""");
		assertThat(new Accounts(file, Path.of("/home/wall")).others()).containsExactly("kim");
	}

	@Test
	void othersWithoutAFileOfAccountsAreThoseWithAHome() throws IOException {
		for (String name : List.of("wall", "Public", "lee")) {
			Files.createDirectory(this.folder.resolve(name));
		}
		assertThat(new Accounts(this.folder.resolve("none"), this.folder.resolve("wall")).others())
			.containsExactly("lee");
	}

	@Test
	void doctorNamesThem() {
		assertThat(PcChecks.otherUsers(List.of())).extracting(Finding::level).isEqualTo(Level.WELL);
		Finding finding = PcChecks.otherUsers(List.of("kim", "lee"));
		assertThat(finding.level()).isEqualTo(Level.DOUBTFUL);
		assertThat(finding.text()).startsWith("kim, lee can log on too").contains("debugging port");
	}

}
