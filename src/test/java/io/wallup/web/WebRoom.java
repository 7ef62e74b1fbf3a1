package io.wallup.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;

import io.wallup.history.Audit;
import io.wallup.history.HistoryFixture;
import io.wallup.history.RunHistory;
import io.wallup.layout.Layouts;
import io.wallup.schedule.Schedule;
import io.wallup.schedule.ScheduleFixture;
import io.wallup.signin.RecipeTrial;
import io.wallup.signin.Recipes;
import io.wallup.signin.SecretStore;
import io.wallup.signin.Secrets;
import io.wallup.signin.TryOuts;
import io.wallup.wall.FakeBrowsers;
import io.wallup.wall.Walls;
import io.wallup.wall.WallsFixture;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The room as it stands in the service, on browsers in memory. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan("io.wallup.web")
public class WebRoom {

	/** The token of an administrator. */
	public static final String TOKEN = "wallup_of-the-tests";

	private static final String TOKENS = """
			{ "tokens": [ { "name": "tests", "role": "administrator", "madeBy": "admin",
			    "hash": "%s", "madeAt": "2026-11-21T00:00:00Z" } ] }
			""".formatted(sha256(TOKEN));

	@Bean
	Folders folders() throws IOException {
		return new Folders(Files.createTempDirectory("wallup-web")).withToken();
	}

	@Bean
	DynamicPropertyRegistrar state(Folders folders) {
		return (registry) -> registry.add("wallup.state-directory", () -> folders.state().toString());
	}

	@Bean
	SecretStore secretStore(Folders folders) {
		return SecretStore.in(folders.state());
	}

	@Bean
	Secrets secrets(Folders folders, SecretStore store) {
		return Secrets.of(Map.of(), folders.root(), store);
	}

	@Bean
	FakeBrowsers browsers() {
		return new FakeBrowsers();
	}

	@Bean
	WallsFixture fixture(Folders folders, FakeBrowsers browsers) throws IOException {
		WallsFixture fixture = new WallsFixture(folders.root(), browsers);
		folders.removeLayouts();
		return fixture;
	}

	@Bean(destroyMethod = "")
	Walls walls(WallsFixture fixture) {
		return fixture.walls();
	}

	@Bean
	HistoryFixture historyFixture(Folders folders, WallsFixture fixture) {
		return new HistoryFixture(folders.state().resolve("history"), fixture.walls());
	}

	@Bean
	RunHistory runHistory(HistoryFixture fixture) {
		return fixture.runs();
	}

	@Bean
	Audit audit(HistoryFixture fixture) {
		return fixture.audit();
	}

	@Bean
	ScheduleFixture scheduleFixture(Folders folders, WallsFixture fixture) {
		return new ScheduleFixture(fixture.walls(), fixture.layouts(), folders.state());
	}

	@Bean
	Schedule schedule(ScheduleFixture fixture) {
		return fixture.schedule();
	}

	@Bean(destroyMethod = "")
	Recipes recipes(WallsFixture fixture) {
		return fixture.recipes();
	}

	@Bean
	TryOuts tryOuts(WallsFixture fixture, FakeBrowsers browsers) {
		return new TryOuts(new RecipeTrial(browsers, fixture.signIn(), true), Clock.systemUTC());
	}

	@Bean(destroyMethod = "")
	Layouts layouts(WallsFixture fixture) {
		return fixture.layouts();
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Where the room's files are. */
	public record Folders(Path root) {

		public Folders withToken() throws IOException {
			Files.createDirectories(state().resolve("access"));
			Files.writeString(state().resolve("access/tokens.json"), TOKENS);
			return this;
		}

		public Path state() {
			return this.root.resolve("state");
		}

		public Path layouts() {
			return this.root.resolve("layouts");
		}

		/**
		 * Writes a layout of windows side by side, named w1, w2 and so on, each with its
		 * name for a tag.
		 */
		public void write(String name, String... urls) throws IOException {
			StringBuilder text = new StringBuilder("""
					description: Side by side
					screens:
					  main: { x: 0, y: 0, width: 1800, height: 900 }
					windows:
					""");
			for (int i = 1; i <= urls.length; i++) {
				text.append("""
						  - name: w%1$d
						    url: %2$s
						    screen: main
						    area: { columns: %3$d, rows: 1, column: %1$d, row: 1 }
						    tags: [w%1$d]
						""".formatted(i, urls[i - 1], urls.length));
			}
			Files.writeString(layouts().resolve(name + ".yaml"), text);
		}

		public void removeLayouts() throws IOException {
			try (var files = Files.list(layouts())) {
				for (Path file : files.toList()) {
					Files.delete(file);
				}
			}
		}

	}

}
