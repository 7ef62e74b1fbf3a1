package io.wallup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.wallup.demo.DemoSettings;
import io.wallup.demo.DemoSites;
import io.wallup.demo.Health;
import io.wallup.demo.Site;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands as they are shipped, each in a process of its own. */
class CommandsIntegrationTests {

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	Path folder;

	private final DemoSites sites = DemoSites.start(DemoSettings.QUICK);

	private final List<Command> commands = new ArrayList<>();

	@BeforeEach
	void writeFiles() {
		write("config/wallup.yaml", "wallup.browser.headless: true\n");
		write("config/secrets/demo-user", DemoSettings.QUICK.user());
		write("config/secrets/demo-password", DemoSettings.QUICK.password());
		write("layouts/demo.yaml", withPorts(Path.of("layouts/demo.yaml")));
		for (Site site : Site.values()) {
			String recipe = "config/sign-ins/demo-" + site + ".yaml";
			write(recipe, withPorts(Path.of(recipe)));
		}
	}

	@AfterEach
	void endWhatIsLeft() {
		this.commands.forEach((command) -> command.process.destroy());
		this.commands.forEach(Command::end);
		this.sites.close();
	}

	@Test
	void demoStandsUntilASignalAndLeavesNothing() {
		Command demo = start("demo", "--headless", "--port", "0");
		demo.awaitLine("demo is up: 5 windows");
		Command status = start("status", "--state", this.folder.resolve("var/demo").toString());
		assertThat(status.end()).isZero();
		assertThat(status.lines()).filteredOn((line) -> line.matches("  run1_\\d  up .*")).hasSize(5);
		List<ProcessHandle> browsers = demo.process.descendants().toList();
		assertThat(browsers).isNotEmpty();
		demo.process.destroy();
		assertThat(demo.end()).isZero();
		assertThat(browsers).noneMatch(CommandsIntegrationTests::running);
	}

	@Test
	void twoUpsAtTheSameTimeMakeOneService() {
		Command one = start("up", "demo", "--port", "0");
		Command other = start("up", "demo", "--port", "0");
		one.awaitLine("demo is up: 5 windows");
		other.awaitLine("demo is up: 5 windows");
		Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> one.process.isAlive() != other.process.isAlive());
		Command client = one.process.isAlive() ? other : one;
		Command service = one.process.isAlive() ? one : other;
		assertThat(client.end()).isZero();
		assertThat(this.sites.events()).filteredOn((event) -> event.dashboard() != null && event.bounds() != null)
			.extracting((event) -> event.dashboard())
			.containsOnly("run1_1", "run1_2", "run1_3", "run1_4", "run1_5");
		Command down = start("down", "demo");
		assertThat(down.end()).isZero();
		service.process.destroy();
		assertThat(service.end()).isZero();
	}

	@Test
	void upWhenNoSiteIsThereEndsWith11AndSaysWhy() {
		this.sites.health(Site.SITE247, Health.DEAD);
		this.sites.health(Site.WHATAP, Health.FAILING);
		Command up = start("up", "demo", "--port", "0", "--json");
		assertThat(up.end()).isEqualTo(11);
		assertThat(String.join("\n", up.lines())).startsWith("{")
			.contains("\"state\" : \"failed\"", "site not reachable");
	}

	@Test
	void signInTestPrintsTheStepsAndTellsWrongCredentials() {
		Command right = start("sign-in", "test", "demo-site247");
		assertThat(right.end()).isZero();
		assertThat(right.lines()).anyMatch((line) -> line.endsWith("submit name \"signinform\""))
			.last()
			.asString()
			.startsWith("Signed in to ");
		write("config/secrets/demo-password", "other");
		Command wrong = start("sign-in", "test", "demo-site247");
		assertThat(wrong.end()).isEqualTo(11);
		assertThat(String.join("\n", wrong.lines())).contains("the site does not take the credentials")
			.doesNotContain("other");
	}

	private String withPorts(Path file) {
		try {
			String text = Files.readString(file);
			for (Site site : Site.values()) {
				text = text.replace(":" + site.port() + "/", ":" + this.sites.port(site) + "/");
			}
			return text;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(String file, String text) {
		Path path = this.folder.resolve(file);
		try {
			Files.createDirectories(path.getParent());
			Files.writeString(path, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Command start(String... arguments) {
		Stream<String> java = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
				Path.of("target/wallup.jar").toAbsolutePath().toString());
		Path output = this.folder.resolve("output-" + this.commands.size() + ".txt");
		try {
			ProcessBuilder builder = new ProcessBuilder(Stream.concat(java, Stream.of(arguments)).toList())
				.directory(this.folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(output.toFile());
			builder.environment().put("WALLUP_ADMIN_PASSWORD", TestService.PASSWORD);
			Process process = builder.start();
			Command command = new Command(process, output);
			this.commands.add(command);
			return command;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean running(ProcessHandle process) {
		// a process that has ended and that nobody has asked for has no command
		return process.isAlive() && process.info().command().isPresent();
	}

	/** A command that was started, and the file that it writes to. */
	private record Command(Process process, Path output) {

		int end() {
			try {
				assertThat(this.process.waitFor(180, TimeUnit.SECONDS)).as("ended: %s", this.output).isTrue();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return this.process.exitValue();
		}

		void awaitLine(String start) {
			Awaitility.await()
				.atMost(Duration.ofMinutes(3))
				.until(() -> lines().stream().anyMatch((line) -> line.startsWith(start)));
		}

		List<String> lines() {
			try {
				return Files.readAllLines(this.output);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
