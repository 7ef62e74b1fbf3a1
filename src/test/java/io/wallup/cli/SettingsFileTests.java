package io.wallup.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;

import io.wallup.layout.CommittedSchema;
import io.wallup.layout.Mutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SettingsFileTests {

	private static final Pattern COMMENTED_OUT = Pattern.compile("^#(?=\\S|  )", Pattern.MULTILINE);

	@TempDir
	private Path folder = Path.of("");

	@Test
	void committedSchemaIsWhatTheCodeMakes() throws IOException {
		CommittedSchema.assertCurrent("wallup.json", SettingsShape.schema());
	}

	@Test
	void settingsWhenThereIsNoFileAreNone() {
		assertThat(SettingsFile.in(this.folder).settings()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "# nothing\n\n", "---\n# nothing\n", "\ufeff# nothing\n" })
	void settingsWhenTheFileSaysNothingAreNone(String text) throws IOException {
		assertThat(write(text).settings()).isEmpty();
	}

	@Test
	void settingsAreNamedAsWrittenInAnyWayAndHaveTheirPlace() throws IOException {
		SettingsFile file = write("""
				server.port: 9300
				server: { address: 127.0.0.1 }
				wallup:
				  schedule.except: [pc1, pc2]
				  browser: { arguments: [] }
				  access.oidc.roles: { Wall Admins: administrator, "[cn=a,o=b]": viewer }
				logging.level.io.wallup: debug
				""");
		assertThat(file.settings()).containsExactlyInAnyOrder(new Setting("server.port", "9300", 1, 14),
				new Setting("server.address", "127.0.0.1", 2, 20),
				new Setting("wallup.schedule.except[0]", "pc1", 4, 21),
				new Setting("wallup.schedule.except[1]", "pc2", 4, 26),
				new Setting("wallup.browser.arguments", "", 5, 25),
				new Setting("wallup.access.oidc.roles[Wall Admins]", "administrator", 6, 37),
				new Setting("wallup.access.oidc.roles[cn=a,o=b]", "viewer", 6, 66),
				new Setting("logging.level.io.wallup", "debug", 7, 26));
	}

	@Test
	void settingsOfTheShippedFileAreValidOnceTheyAreTakenIn() throws IOException {
		String shipped = COMMENTED_OUT.matcher(Files.readString(Path.of("config/wallup.yaml"))).replaceAll("");
		assertThat(write(shipped).settings()).hasSizeGreaterThan(30);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					server.port: -5 | :1:14: error: server.port: wrong value "-5", expected a whole number from 0 to 65535
					server: { port: 70000 } | :1:17: error: server.port: wrong value "70000", expected a whole number from 0 to 65535
					wallup: { browser: { headles: true } } | :1:22: error: wallup.browser.headles: unknown key "headles", expected one of headless, virtual-display, driver, download, arguments; did you mean "headless"?
					wallup.browser.headless: maybe | :1:26: error: wallup.browser.headless: wrong value "maybe", expected true or false
					spring.config.import: other.yaml | :1:1: error: spring: unknown key "spring", expected one of wallup, server, logging
					logging.level.io.wallup: loud | :1:26: error: logging.level.io.wallup: wrong value "loud", expected one of error, warn, info, debug, trace, off
					server.port: ${nope} | :1:14: error: server.port: placeholder, expected the value itself, or the variable SERVER_PORT of the environment instead
					wallup.web.hosts: ["${WALLUP_ADMIN_PASSWORD}"] | :1:20: error: wallup.web.hosts[0]: placeholder, expected the value itself, or the variable WALLUP_WEB_HOSTS of the environment instead
					wallup.access.idle: 0s | :1:21: error: wallup.access.idle: wrong value "0s", expected a time such as 30s, 10m, 12h or 90d
					wallup.history: { url: "jdbc:h2:hunter2" } | :1:24: error: wallup.history.url: wrong value (not shown), expected an address that begins with "jdbc:postgresql:"
					{ server.port: 1, server: { port: 2 } } | :1:29: error: server.port: duplicate key "port", expected it once; it is in line 1 too
					a: [ b | :1:4: error: "[" that is not closed, expected "]" after the last item
					a: &a [*a] | :1:4: error: a: anchor, expected the value without "&" and a name
					[] | :1:1: error: wrong type, a list, expected settings: a mapping of wallup, server, logging
					""")
	void settingsWhenSomethingIsWrongTellWhereAndWhatIsExpected(String text, String mistake) throws IOException {
		SettingsFile file = write(text);
		assertThatExceptionOfType(SettingsException.class).isThrownBy(file::settings)
			.satisfies((ex) -> assertThat(ex.getMessage()).startsWith(file.path() + mistake));
	}

	@Test
	@Timeout(20)
	void settingsWhenTheFileIsABombOrNoFileEndSoon() throws IOException {
		StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
		for (int i = 1; i < 40; i++) {
			bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
		}
		assertThatExceptionOfType(SettingsException.class).isThrownBy(write(bomb.toString())::settings)
			.withMessageContaining("anchor");
		SettingsFile file = SettingsFile.in(this.folder);
		Files.write(file.path(), new byte[] { 'a', ':', ' ', (byte) 0xff });
		assertThatExceptionOfType(SettingsException.class).isThrownBy(file::settings)
			.withMessageContaining(":1:1: error: file is not UTF-8");
		Files.delete(file.path());
		Files.createDirectories(file.path());
		assertThatExceptionOfType(SettingsException.class).isThrownBy(file::settings)
			.withMessageContaining(":1:1: error: it is not a file but a folder");
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void settingsWhenTheFileIsMutatedAreValidOrToldAsMistakes(long seed) throws IOException {
		String shipped = COMMENTED_OUT.matcher(Files.readString(Path.of("config/wallup.yaml"))).replaceAll("");
		Random random = new Random(seed);
		for (int i = 0; i < 100; i++) {
			byte[] text = Mutations.of(random, shipped);
			Files.write(SettingsFile.in(this.folder).path(), text);
			assertThat(SettingsFile.in(this.folder).read("wallup.yaml").mistakes())
				.as(() -> new String(text, StandardCharsets.UTF_8))
				.noneMatch((mistake) -> mistake.problem().startsWith("something in the file"));
		}
	}

	private SettingsFile write(String text) throws IOException {
		Files.writeString(this.folder.resolve("wallup.yaml"), text);
		return SettingsFile.in(this.folder);
	}

}
