package io.wallup.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaTests {

	private static final String BASE = """
			screens: { main: { width: 2560, height: 1440 } }
			windows:
			  - name: a
			    url: http://a/
			    screen: main
			""";

	private final SchemaValidator validator = new SchemaValidator(JsonSchema.ofLayouts());

	@Test
	void committedSchemaIsWhatTheCodeMakes() throws IOException {
		CommittedSchema.assertCurrent("layout.json", JsonSchema.ofLayouts());
	}

	@Test
	void schemaAcceptsShippedLayouts() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("layouts"))) {
			for (Path file : files.toList()) {
				assertThat(this.validator.accepts(Files.readString(file))).as(file.toString()).isTrue();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "area: centre", "area: { columns: 3 }", "area: { width: 50%, height: .5 }",
			"area: { x: 1/3, y: 12px, width: 0.25, height: 0.5 }", "tags: []", "tags: [a, b.c-d_e]", "sign-in: none",
			"after-load: [ { open: 'https://a.b:8080/c?d=e#f' }, { frame: top }, { frame: { css: a } } ]",
			"after-load: [ { type: { into: { name: a }, secret: b }, within: 5s, if-present: true } ]",
			"after-load: [ { press: a }, { press: { key: F12, in: b } }, { select: { in: a, option: b } } ]",
			"after-load: [ { wait-for: { id: a } }, { wait-for: { title: a, text: b } }, { pause: 1h } ]",
			"after-load: [ { totp: { into: { xpath: //a }, secret: b } }, { submit: { text: a } }, { click: a } ]" })
	void schemaAndReaderAccept(String more) {
		String text = BASE + "    " + more;
		assertThat(read(text).mistakes()).isEmpty();
		assertThat(this.validator.accepts(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "area: middle", "area: {}", "area: { colums: 3 }", "area: { columns: 0 }",
			"area: { columns: 2, width: 1, height: 1 }", "area: { x: 0, y: 0 }", "area: { width: 853, height: 1 }",
			"area: { width: 1.1, height: 1 }", "area: { width: 1em, height: 1 }", "area: 1", "tags: a", "tags: [-a]",
			"tags: [1]", "sign-in: a/b", "sign-in:", "names: a", "after-load: { click: a }",
			"after-load: [ { clik: a } ]", "after-load: [ { click: a, type: { into: a, text: b } } ]",
			"after-load: [ { click: ' ' } ]", "after-load: [ { open: http://a/, if-present: true } ]",
			"after-load: [ { pause: 1s, within: 1s } ]", "after-load: [ { type: { into: a } } ]",
			"after-load: [ { type: { into: a, text: b, secret: c } } ]", "after-load: [ { click: a, within: 10 } ]",
			"after-load: [ { click: a, if-present: 'true' } ]", "after-load: [ { press: Entr } ]",
			"after-load: [ { press: {} } ]", "after-load: [ { wait-for: {} } ]",
			"after-load: [ { click: { id: a, name: b } } ]", "after-load: [ { open: 'ftp://a/' } ]" })
	void schemaAndReaderRefuse(String more) {
		String text = BASE + "    " + more;
		assertThat(read(text).valid()).isFalse();
		assertThat(this.validator.accepts(text)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ monitor: primary }", "{ monitor: 3, taskbar: { left: 1 } }", "{ monitor: DELL U2720Q }",
			"{ width: 1, height: 1 }", "{ x: -1, y: 1, resolution: 3840x2160 }", "{ resolution: 1x1, scale: 1.25 }" })
	void schemaAndReaderAcceptScreens(String screen) {
		String changed = (BASE + "browser: {}\nstartup: {}\n").replace("main: {", "other: " + screen + ", main: {");
		assertThat(read(changed).valid()).isTrue();
		assertThat(this.validator.accepts(changed)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ monitor: 0 }", "{ monitor: '' }", "{ monitor: 1, x: 1 }", "{ width: 1 }", "{}",
			"{ x: 1 }", "{ width: 1.5, height: 1 }", "{ resolution: 4k }", "{ resolution: 1x1, scale: 9 }",
			"{ width: 1, resolution: 1x1 }", "{ monitor: 1, taskbar: -1 }", "{ monitor: 1, taskbar: {} }",
			"{ monitor: 1, taskbar: { middle: 1 } }" })
	void schemaAndReaderRefuseScreens(String screen) {
		String changed = BASE.replace("main: {", "other: " + screen + ", main: {");
		assertThat(read(changed).valid()).isFalse();
		assertThat(this.validator.accepts(changed)).isFalse();
	}

	private static Reading<Layout> read(String text) {
		return new LayoutReader(List.of()).read("f.yaml", "f", text.getBytes(StandardCharsets.UTF_8));
	}

}
