package io.wallup.cli;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of what all commands have in common. */
class CliTests {

	private final FakeService service = new FakeService();

	@TempDir
	Path folder;

	private CliTester cli = new CliTester(Path.of(""));

	@BeforeEach
	void prepare() {
		this.cli = new CliTester(this.folder);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "up", "down", "status", "list", "validate", "plan", "screens", "doctor", "demo",
			"sign-in", "sign-in test", "password", "password reset", "startup", "startup install", "startup remove",
			"startup status" })
	void helpIsToTheLetter(String command) {
		String[] arguments = (command + " --help").strip().split(" ");
		assertThat(this.cli.run(arguments)).isZero();
		String file = "help" + (command.isEmpty() ? "" : "-" + command.replace(' ', '-')) + ".txt";
		assertThat(this.cli.out()).as(file).isEqualTo(Golden.text(file));
	}

	@Test
	void versionNamesTheProgram() {
		assertThat(this.cli.run("--version")).isZero();
		assertThat(this.cli.out()).startsWith("wallup ");
	}

	@Test
	void optionsMayComeBeforeAndAfterTheCommand() {
		this.service.json("GET /api/walls", "[]");
		String port = String.valueOf(this.service.port());
		assertThat(this.cli.run("--port", port, "--json", "status")).isZero();
		assertThat(this.cli.out()).isEqualToIgnoringWhitespace("[]");
		assertThat(this.cli.run("status", "--json", "--port", port)).isZero();
		assertThat(this.cli.out()).isEqualToIgnoringWhitespace("[]");
		assertThat(this.cli.run("status", "--port", port)).isZero();
		assertThat(this.cli.out()).isEqualTo("No wall is up\n");
	}

	@Test
	void commandLineWhenWrongSaysWhatAndEndsWith2() {
		assertThat(this.cli.run("statsu")).isEqualTo(2);
		assertThat(this.cli.err()).contains("wallup: Unmatched argument", "statsu", "Did you mean: ", "status",
				"\"wallup --help\" tells more");
		assertThat(this.cli.run("up")).isEqualTo(2);
		assertThat(this.cli.err()).contains("LAYOUT", "\"wallup up --help\" tells more");
		assertThat(this.cli.run("up", "pc1", "--timeout", "soon")).isEqualTo(2);
		assertThat(this.cli.err()).contains("\"soon\" is no time, expected one such as 90s or 2m");
		assertThat(this.cli.run("status", "--port", "70000")).isEqualTo(2);
		assertThat(this.cli.err()).contains("--port is \"70000\", expected a number from 0 to 65535");
	}

	@Test
	void unexpectedFailureIsOneLineAndALogFile() {
		this.cli.starter = (request) -> {
			throw new IllegalStateException("The bean\nfell over");
		};
		assertThat(this.cli.run()).isEqualTo(1);
		Path log = this.folder.resolve("var/log/wallup-errors.log");
		assertThat(this.cli.err()).isEqualTo("wallup: The bean; fell over (details in " + log + ")\n");
		assertThat(log).content()
			.startsWith("2026-11-21T06:00:00Z wallup --layouts")
			.contains("java.lang.IllegalStateException: The bean", "\tat io.wallup.cli.CliTests");
	}

	@Test
	void noCommandIsTheServiceUntilASignalComes() {
		this.cli.starter = this.service;
		this.cli.stopping.request();
		assertThat(this.cli.run("--port", "0")).isZero();
		assertThat(this.cli.out()).isEqualTo("Wallup is at http://127.0.0.1:" + this.service.port()
				+ "/; Ctrl-C stops it and takes its walls " + "down.\n");
		assertThat(this.service.started).containsExactly(new ServiceRequest(this.folder.resolve("layouts"),
				this.folder.resolve("config"), this.folder.resolve("var"), 0, true, Map.of()));
		assertThat(this.service.closed).containsExactly("service");
		assertThat(this.folder.resolve("var/service.properties")).doesNotExist();
	}

	@Test
	void noCommandWhenTheServiceRunsAlreadyIsRefused() {
		ServiceLock other = ServiceLock.take(this.folder.resolve("var")).orElseThrow();
		assertThat(this.cli.run()).isEqualTo(1);
		assertThat(this.cli.err())
			.isEqualTo("wallup: Wallup runs already, with the state folder \"" + this.folder.resolve("var") + "\"\n");
		other.close();
	}

}
