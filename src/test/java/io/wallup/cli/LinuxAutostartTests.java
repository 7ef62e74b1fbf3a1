package io.wallup.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of {@link LinuxAutostart}. */
class LinuxAutostartTests {

	@TempDir
	Path home;

	@Test
	void textIsToTheLetter() {
		assertThat(task("/opt/wallup/bin/wallup", "--layouts", "/opt/wallup/layouts").text())
			.isEqualTo(Golden.text("wallup.desktop"));
	}

	@Test
	void textQuotesWhatIsReservedAndEscapesThat() {
		assertThat(task("/opt/my wall/wallup", "100%", "a\"b", "$HOME", "back\\slash", "`date`", "", "plain").text())
			.contains("\nExec=\"/opt/my wall/wallup\" 100%% \"a\\\\\"b\" \"\\\\$HOME\" \"back\\\\\\\\slash\" "
					+ "\"\\\\`date\\\\`\" \"\" plain\n");
	}

	@Test
	void installWritesTheFileIntoTheAutostartFolder() throws Exception {
		LinuxAutostart task = task("/opt/wallup/bin/wallup");
		assertThat(task.presence()).isEqualTo(new Presence.Absent());
		task.install();
		assertThat(this.home.resolve(".config/autostart/wallup.desktop")).hasContent(task.text());
		assertThat(task.presence()).isEqualTo(new Presence.Right());
	}

	@Test
	void installFollowsTheFolderOfTheXdgSpecification() throws Exception {
		Path configuration = this.home.resolve("elsewhere");
		Pc pc = new Pc("Linux", Map.of("XDG_CONFIG_HOME", configuration.toString()), this.home, "");
		new LinuxAutostart(new StartCommand("/bin/wallup", List.of(), "/"), pc).install();
		assertThat(configuration.resolve("autostart/wallup.desktop")).exists();
	}

	@Test
	void presenceWhenTheFileIsAnotherTellsWhichLine() throws Exception {
		task("/old/wallup").install();
		assertThat(task("/new/wallup").presence())
			.isEqualTo(new Presence.Different("line 6 is \"Exec=/old/wallup\", expected \"Exec=/new/wallup\""));
	}

	@Test
	void removeTakesTheFileAwayAndTellsWhetherItWasThere() throws Exception {
		LinuxAutostart task = task("/opt/wallup/bin/wallup");
		task.install();
		assertThat(task.remove()).isTrue();
		assertThat(task.remove()).isFalse();
		assertThat(Files.exists(this.home.resolve(".config/autostart/wallup.desktop"))).isFalse();
	}

	private LinuxAutostart task(String program, String... arguments) {
		return new LinuxAutostart(new StartCommand(program, List.of(arguments), "/opt/wallup"),
				new Pc("Linux", Map.of(), this.home, ""));
	}

}
