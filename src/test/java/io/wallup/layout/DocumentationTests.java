package io.wallup.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentationTests {

	private static final Path PAGE = Path.of("src/docs/layouts.md");

	private static final Pattern EXAMPLE = Pattern.compile("^```yaml\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

	@ParameterizedTest
	@MethodSource("examples")
	void exampleIsALayoutWithoutMistake(String example) {
		String layout = completed(example);
		assertThat(new LayoutReader(List.of("site247"))
			.read(PAGE.toString(), "example", layout.getBytes(StandardCharsets.UTF_8))
			.mistakes()).isEmpty();
		assertThat(new SchemaValidator(JsonSchema.ofLayouts()).accepts(layout)).isTrue();
	}

	@Test
	void pageNamesEveryAreaAndEveryKey() throws IOException {
		String page = Files.readString(PAGE);
		Area.Named.words()
			.keySet()
			.stream()
			.filter((word) -> !word.equals("center"))
			.forEach((word) -> assertThat(page).contains("`" + word + "`"));
		Stream.of(LayoutShape.KEYS, LayoutShape.WINDOW)
			.flatMap((shape) -> shape.keys().stream())
			.forEach((key) -> assertThat(page).contains("| `" + key + "` |"));
	}

	/** Examples show what they are about; the rest of a layout is added here. */
	private static String completed(String example) {
		String layout = example;
		if (!example.contains("screens:")) {
			layout += "screens: { main: { width: 2560, height: 1440 } }\n";
		}
		if (!example.contains("windows:")) {
			String screen = example.contains("first:") ? "first" : "main";
			layout += "windows: [ { name: a, url: https://site.example/, screen: %s } ]\n".formatted(screen);
		}
		return layout;
	}

	static List<String> examples() throws IOException {
		return EXAMPLE.matcher(Files.readString(PAGE)).results().map((result) -> result.group(1)).toList();
	}

}
