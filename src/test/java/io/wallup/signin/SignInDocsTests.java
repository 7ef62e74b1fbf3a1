package io.wallup.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.wallup.layout.Mistake.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the user's page says is true. */
class SignInDocsTests {

	private static final Path PAGE = Path.of("src", "docs", "sign-ins.md");

	private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

	@ParameterizedTest
	@MethodSource("examples")
	void exampleIsAValidRecipe(String example) {
		RecipeReader reader = new RecipeReader(new Secrets(List.of()));
		assertThat(reader.read("example.yaml", "example", example.getBytes(StandardCharsets.UTF_8)).mistakes())
			.noneMatch((mistake) -> mistake.severity() == Severity.ERROR);
	}

	@Test
	void examplesAreFound() throws IOException {
		assertThat(examples()).hasSizeGreaterThan(5);
	}

	@Test
	void everyShippedRecipeIsMentioned() throws IOException {
		String page = Files.readString(PAGE);
		assertThat(ShippedRecipesTests.recipes())
			.allSatisfy((file) -> assertThat(page).contains("`" + file.getFileName() + "`"));
	}

	static Stream<String> examples() throws IOException {
		Matcher matcher = EXAMPLE.matcher(Files.readString(PAGE));
		return matcher.results().map((result) -> result.group(1)).toList().stream();
	}

}
