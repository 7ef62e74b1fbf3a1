package io.wallup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.wallup.layout.LayoutReader;
import io.wallup.signin.RecipeReader;
import io.wallup.signin.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pages show works, and where they lead there is something. */
class DocumentationTests {

	/** They show parts of files, which the tests of their rooms complete. */
	private static final List<String> TESTED_BY_THEIR_ROOMS = List.of("layouts.md", "sign-ins.md");

	private static final Pattern EXAMPLE = Pattern.compile("^```yaml\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

	private static final Pattern TOP_KEY = Pattern.compile("^([a-z-]+):", Pattern.MULTILINE);

	@ParameterizedTest
	@MethodSource("examples")
	void exampleIsRightAndWhole(String example) throws IOException {
		List<String> keys = TOP_KEY.matcher(example).results().map((result) -> result.group(1)).toList();
		byte[] text = example.getBytes(StandardCharsets.UTF_8);
		if (keys.contains("windows")) {
			assertThat(new LayoutReader(recipes()).read("example", "example", text).mistakes()).isEmpty();
		}
		else if (keys.contains("steps")) {
			assertThat(new RecipeReader(new Secrets(List.of())).read("example", "example", text).value()).isNotNull();
		}
		else {
			Map<String, Class<?>> rooms = SettingsReader.records();
			assertThat(SettingsReader.names(example)).isNotEmpty()
				.allMatch((name) -> rooms.keySet().stream().anyMatch((room) -> name.startsWith(room + ".")));
			for (Map.Entry<String, Class<?>> room : rooms.entrySet()) {
				SettingsReader.read(room.getKey(), room.getValue(), example);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyLinkLeadsToAFile(Path page) {
		assertThat(find(LINK, page)).allSatisfy((link) -> assertThat(page.resolveSibling(link.group(1))).exists());
	}

	@Test
	void picturesAreSmall() throws IOException {
		try (Stream<Path> pictures = Files.list(Path.of("src", "docs", "images"))) {
			assertThat(pictures).isNotEmpty()
				.allSatisfy((picture) -> assertThat(Files.size(picture)).isLessThan(300_000));
		}
	}

	static List<String> examples() throws IOException {
		return pages().stream()
			.filter((page) -> !TESTED_BY_THEIR_ROOMS.contains(page.getFileName().toString()))
			.flatMap((page) -> find(EXAMPLE, page))
			.map((example) -> example.group(1))
			.toList();
	}

	static List<Path> pages() throws IOException {
		try (Stream<Path> pages = Files.list(Path.of("src", "docs"))) {
			return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CHANGES.md")), pages)
				.filter((page) -> page.toString().endsWith(".md"))
				.toList();
		}
	}

	private static Stream<MatchResult> find(Pattern pattern, Path page) {
		try {
			return pattern.matcher(Files.readString(page)).results().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> recipes() throws IOException {
		try (Stream<Path> recipes = Files.list(Path.of("config", "sign-ins"))) {
			return recipes.map((recipe) -> recipe.getFileName().toString().replace(".yaml", "")).toList();
		}
	}

}
