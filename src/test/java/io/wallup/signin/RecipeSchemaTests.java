package io.wallup.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.wallup.layout.CommittedSchema;
import io.wallup.layout.Reading;
import io.wallup.layout.SchemaValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RecipeSchemaTests {

	private static final String BASE = "url: https://site247.example/\n";

	private final SchemaValidator validator = new SchemaValidator(RecipeReader.schema());

	@Test
	void committedSchemaIsWhatTheCodeMakes() throws IOException {
		CommittedSchema.assertCurrent("sign-in.json", RecipeReader.schema());
	}

	@ParameterizedTest
	@MethodSource("io.wallup.signin.ShippedRecipesTests#recipes")
	void schemaAcceptsShippedRecipe(Path file) throws IOException {
		assertThat(this.validator.accepts(Files.readString(file))).isTrue();
	}

	@ParameterizedTest
	@MethodSource("io.wallup.signin.SignInDocsTests#examples")
	void schemaAcceptsExample(String example) {
		assertThat(this.validator.accepts(example)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "steps: [ { click: a } ]", "signed-in: { title: a, text: b }",
			"signed-out: { element: { id: a } }", "rejected: { url-matches: a }",
			"basic-auth: { user: { text: a }, password: { secret: b } }",
			"basic-auth: { user: { secret: a }, password: { secret: b } }" })
	void schemaAndReaderAccept(String more) {
		assertThat(read(BASE + more).valid()).isTrue();
		assertThat(this.validator.accepts(BASE + more)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "steps: []", "steps: { click: a }", "step: [ { click: a } ]", "signed-in: a",
			"signed-in: {}", "signed-in: { titel: a }", "basic-auth: {}", "basic-auth: { user: a, password: b }",
			"basic-auth: { user: { text: a }, password: { text: b } }",
			"basic-auth: { user: { text: a, secret: a }, password: { secret: b } }",
			"basic-auth: { user: { text: a } }", "uri: https://site247.example/" })
	void schemaAndReaderRefuse(String more) {
		assertThat(read(BASE + more).valid()).isFalse();
		assertThat(this.validator.accepts(BASE + more)).isFalse();
	}

	@Test
	void schemaAndReaderRefuseARecipeWithoutUrl() {
		String text = "steps: [ { click: a } ]";
		assertThat(read(text).valid()).isFalse();
		assertThat(this.validator.accepts(text)).isFalse();
	}

	private static Reading<Recipe> read(String text) {
		return new RecipeReader(new Secrets(List.of())).read("f.yaml", "f", text.getBytes(StandardCharsets.UTF_8));
	}

}
