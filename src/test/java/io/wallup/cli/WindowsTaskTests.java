package io.wallup.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.wallup.cli.Programs.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests of {@link WindowsTask}. */
class WindowsTaskTests {

	private static final String QUERY = "schtasks /Query /TN Wallup /XML";

	private static final String DELETE = "schtasks /Delete /TN Wallup /F";

	@TempDir
	Path state;

	private final FakePrograms programs = new FakePrograms();

	@Test
	void textIsToTheLetter() {
		assertThat(task("--layouts", "C:\\walls\\layouts", "--config", "C:\\R&D \"walls\"\\config").text())
			.isEqualTo(Golden.text("wallup-task.xml").replace("\n", "\r\n"));
	}

	@Test
	void textQuotesArgumentsAsWindowsProgramsTakeThemApart() {
		assertThat(task("C:\\my walls\\", "", "a\\\"b", "C:\\plain\\").text()).contains(
				"<Arguments>&quot;C:\\my walls\\\\&quot; &quot;&quot; &quot;a\\\\\\&quot;b&quot; C:\\plain\\</Arguments>");
	}

	@Test
	void installRegistersAUtf16FileWithByteOrderMark() throws Exception {
		WindowsTask task = task();
		task.install();
		byte[] bytes = Files.readAllBytes(file());
		assertThat(bytes).startsWith(0xFF, 0xFE);
		assertThat(new String(bytes, StandardCharsets.UTF_16)).isEqualTo(task.text());
		assertThat(this.programs.calls).containsExactly("schtasks /Create /TN Wallup /XML " + file() + " /F");
	}

	@Test
	void installWhenSchtasksFailsTellsItsExitCodeAndOutput() {
		this.programs.answers.put("schtasks /Create /TN Wallup /XML " + file() + " /F",
				new Ended(1, "ERROR: Access is denied."));
		assertThatExceptionOfType(CommandException.class).isThrownBy(() -> task().install())
			.withMessage("schtasks ended with 1: ERROR: Access is denied. (task file: %s)", file());
	}

	@Test
	void presenceWhenTheSchedulerGivesItBackInAnotherOrderIsRight() throws Exception {
		String registered = task().text()
			.replace("      <Enabled>true</Enabled>\r\n", "")
			.replace("</UserId>\r\n    </LogonTrigger>",
					"</UserId>\r\n      <Enabled>true</Enabled>\r\n    </LogonTrigger>")
			.replace("<RegistrationInfo>", "<RegistrationInfo>\r\n    <URI>\\Wallup</URI>");
		this.programs.answers.put(QUERY, new Ended(0, registered));
		assertThat(task().presence()).isEqualTo(new Presence.Right());
	}

	@Test
	void presenceWhenTheTaskMayRunForThreeDaysOnlyTellsSo() throws Exception {
		this.programs.answers.put(QUERY, new Ended(0, task().text().replace("PT0S", "PT72H")));
		assertThat(task().presence())
			.isEqualTo(new Presence.Different("Settings/ExecutionTimeLimit is \"PT72H\", expected \"PT0S\""));
	}

	@Test
	void presenceWhenTheAnswerIsNoXmlIsDifferent() throws Exception {
		this.programs.answers.put(QUERY,
				new Ended(0, "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>"));
		assertThat(task().presence()).isInstanceOf(Presence.Different.class);
	}

	@Test
	void presenceWhenThereIsNoTaskIsAbsent() throws Exception {
		this.programs.answers.put(QUERY, new Ended(1, "ERROR: The system cannot find the file specified."));
		assertThat(task().presence()).isEqualTo(new Presence.Absent());
		assertThat(task().remove()).isFalse();
	}

	@Test
	void removeDeletesTheTask() throws Exception {
		task().install();
		assertThat(task().remove()).isTrue();
		assertThat(this.programs.calls).contains(DELETE);
		assertThat(file()).doesNotExist();
	}

	private Path file() {
		return this.state.resolve("startup").resolve("wallup-task.xml");
	}

	private WindowsTask task(String... arguments) {
		Settings settings = new Settings(false, Path.of("layouts"), Path.of("config"), this.state, null);
		Pc pc = new Pc("Windows 11", Map.of("USERDOMAIN", "PC1", "USERNAME", "wall"), this.state, "");
		return new WindowsTask(
				new StartCommand("C:\\Program Files\\Java\\bin\\javaw.exe", List.of(arguments), "C:\\walls"), settings,
				pc, this.programs);
	}

}
