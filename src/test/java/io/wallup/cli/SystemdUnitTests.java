package io.wallup.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.wallup.cli.Programs.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests of {@link SystemdUnit}. */
class SystemdUnitTests {

	@TempDir
	Path home;

	private final FakePrograms programs = new FakePrograms();

	@Test
	void textIsToTheLetter() {
		assertThat(task("/opt/wallup/bin/wallup", "--layouts", "/opt/wallup/layouts").text())
			.isEqualTo(Golden.text("wallup.service"));
	}

	@Test
	void textQuotesWordsAndKeepsSystemdFromReplacingInThem() {
		assertThat(task("/opt/my wall/wallup", "100%", "$HOME", "a\"b", "back\\slash", "plain").text())
			.contains("\nExecStart=\"/opt/my wall/wallup\" 100%% $$HOME \"a\\\"b\" \"back\\\\slash\" plain\n");
	}

	@Test
	void installWritesAndEnablesTheUnit() throws Exception {
		SystemdUnit task = task("/opt/wallup/bin/wallup");
		task.install();
		assertThat(file()).hasContent(task.text());
		assertThat(this.programs.calls).containsExactly("systemctl --user enable wallup.service");
	}

	@Test
	void installWhenThereIsNoSystemctlSaysSo() throws Exception {
		this.programs.missing = true;
		assertThat(task("/opt/wallup/bin/wallup").install()).contains("systemctl is not on this PC");
		assertThat(file()).exists();
	}

	@Test
	void installWhenSystemctlFailsTellsItsExitCodeAndOutput() {
		this.programs.answers.put("systemctl --user enable wallup.service", new Ended(1, "No such unit"));
		assertThatExceptionOfType(CommandException.class).isThrownBy(() -> task("/opt/wallup/bin/wallup").install())
			.withMessage("\"systemctl --user enable wallup.service\" ended with 1: No such unit");
	}

	@Test
	void presenceWhenTheUnitIsNotEnabledSaysSo() throws Exception {
		SystemdUnit task = task("/opt/wallup/bin/wallup");
		assertThat(task.presence()).isEqualTo(new Presence.Absent());
		task.install();
		assertThat(task.presence()).isEqualTo(new Presence.Different("the unit is not enabled"));
		Path wants = Files.createDirectories(file().resolveSibling("graphical-session.target.wants"));
		Files.createSymbolicLink(wants.resolve("wallup.service"), file());
		assertThat(task.presence()).isEqualTo(new Presence.Right());
		assertThat(task("/new/wallup").presence()).isInstanceOf(Presence.Different.class);
	}

	@Test
	void removeDisablesTheUnitFirst() throws Exception {
		SystemdUnit task = task("/opt/wallup/bin/wallup");
		task.install();
		this.programs.calls.clear();
		assertThat(task.remove()).isTrue();
		assertThat(file()).doesNotExist();
		assertThat(this.programs.calls).containsExactly("systemctl --user disable wallup.service");
		assertThat(task.remove()).isFalse();
	}

	private Path file() {
		return this.home.resolve(".config/systemd/user/wallup.service");
	}

	private SystemdUnit task(String program, String... arguments) {
		return new SystemdUnit(new StartCommand(program, List.of(arguments), "/opt/wallup"),
				new Pc("Linux", Map.of(), this.home, ""), this.programs);
	}

}
