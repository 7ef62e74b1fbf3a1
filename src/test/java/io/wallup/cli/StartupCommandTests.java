package io.wallup.cli;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of {@link StartupCommand}, which is given a jar rather than run from one. */
class StartupCommandTests {

	@TempDir
	Path folder;

	private CliTester cli = new CliTester(Path.of(""));

	@BeforeEach
	void prepare() {
		this.cli = new CliTester(this.folder);
		this.cli.jar = TestFiles.write(this.folder.resolve("wallup.jar"), "").toString();
	}

	@Test
	void installThenStatusThenRemoveOnALinuxDesktop() {
		assertThat(this.cli.run("startup", "status")).isEqualTo(3);
		assertThat(this.cli.out()).startsWith("Not there: desktop autostart ");
		assertThat(this.cli.run("startup", "install", "--port", "9300")).isZero();
		assertThat(this.folder.resolve("home/.config/autostart/wallup.desktop")).content()
			.contains(" -jar " + this.folder.resolve("wallup.jar") + " --layouts " + this.folder.resolve("layouts"),
					" --port 9300\n");
		assertThat(this.cli.run("startup", "status", "--port", "9300")).isZero();
		assertThat(this.cli.out()).startsWith("There and right: ");
		assertThat(this.cli.run("startup", "status")).isEqualTo(3);
		assertThat(this.cli.out()).startsWith("There but different: ").contains("expected \"Exec=");
		assertThat(this.cli.run("startup", "remove")).isZero();
		assertThat(this.cli.run("startup", "remove")).isEqualTo(3);
	}

	@Test
	void installWhenStartedByTheScriptStartsTheScript() {
		this.cli.environment.put("WALLUP_PROGRAM", "/opt/wallup/bin/wallup");
		assertThat(this.cli.run("startup", "install")).isZero();
		assertThat(this.folder.resolve("home/.config/autostart/wallup.desktop")).content()
			.contains("/usr/bin/env JAVA_HOME", " /opt/wallup/bin/wallup --layouts " + this.folder.resolve("layouts"))
			.doesNotContain("-jar", "-X");
	}

	@Test
	void systemMayBeChosen() {
		assertThat(this.cli.run("startup", "install", "--system", "systemd")).isZero();
		assertThat(this.folder.resolve("home/.config/systemd/user/wallup.service")).exists();
		assertThat(this.cli.run("startup", "install", "--system", "upstart")).isEqualTo(2);
		assertThat(this.cli.err()).contains("linux-autostart", "systemd", "windows");
	}

	@Test
	void installWhenNotRunFromAJarSaysWhatToDo() {
		this.cli.jar = "target/classes";
		assertThat(this.cli.run("startup", "install")).isEqualTo(1);
		assertThat(this.cli.err()).contains("needs Wallup's jar");
	}

}
