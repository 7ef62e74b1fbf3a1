package io.wallup.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.wallup.layout.Locator;
import io.wallup.layout.Sign;
import io.wallup.layout.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The recipes that come with Wallup. */
class ShippedRecipesTests {

	private static final Path FOLDER = Path.of("config", "sign-ins");

	@Test
	void allAreThere() throws IOException {
		assertThat(recipes().map((file) -> file.getFileName().toString())).containsExactlyInAnyOrder(
				"demo-site247.yaml", "demo-whatap.yaml", "form.yaml", "grafana.yaml", "keycloak.yaml", "site247.yaml",
				"whatap.yaml", "zabbix.yaml");
	}

	@ParameterizedTest
	@MethodSource("recipes")
	void readGivesNoMistakeButMissingSecrets(Path file) throws IOException {
		String name = file.getFileName().toString().replace(".yaml", "");
		var reading = new RecipeReader(new Secrets(List.of(new EverySecret()))).read(file.toString(), name,
				Files.readAllBytes(file));
		assertThat(reading.mistakes()).isEmpty();
		assertThat(reading.get().secrets()).hasSize(2);
	}

	@ParameterizedTest
	@MethodSource("recipes")
	void recipeTellsARefusalOrWhoIsSignedInByWhatThePageShows(Path file) throws IOException {
		Recipe recipe = recipe(file);
		assertThat(!recipe.rejected().isEmpty() || recipe.signedIn().stream().anyMatch(Sign.Element.class::isInstance))
			.isTrue();
	}

	@Test
	void formIsSentByItsButton() throws IOException {
		assertThat(recipe(FOLDER.resolve("form.yaml")).steps()).last().isInstanceOf(Step.Click.class);
	}

	@Test
	void zabbixThatSaysYouAreNotLoggedInIsSignedOut() throws IOException {
		Recipe recipe = recipe(FOLDER.resolve("zabbix.yaml"));
		String dashboard = "https://zabbix.example/zabbix.php?action=dashboard.view&dashboardid=1";
		FakePage page = new FakePage(new FakeTime()).navigate(dashboard);
		SignIn signIn = new SignIn(new Secrets(List.of(new EverySecret())), Path.of("never-written"),
				Duration.ofMinutes(2), new FakeTime().timing());
		assertThat(signIn.signedOut(recipe, dashboard, page)).isFalse();
		page.showText("", "You are not logged in");
		assertThat(signIn.signedOut(recipe, dashboard, page)).isTrue();
		assertThat(page.waitForAny(recipe.signedIn(), Duration.ZERO)).isEmpty();
		page.navigate(dashboard).show("", Locator.css(".msg-global button[name=login]"));
		assertThat(signIn.signedOut(recipe, dashboard, page)).isTrue();
		assertThat(page.waitForAny(recipe.signedIn(), Duration.ZERO)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("recipes")
	void fileOpensWithItsSchemaAndItsResult(Path file) throws IOException {
		assertThat(Files.readString(file))
			.startsWith("# yaml-language-server: $schema=../schema/sign-in.json\n#\n# Result: signed in");
	}

	private static Recipe recipe(Path file) throws IOException {
		return new RecipeReader(new Secrets(List.of(new EverySecret())))
			.read(file.toString(), file.getFileName().toString().replace(".yaml", ""), Files.readAllBytes(file))
			.get();
	}

	static Stream<Path> recipes() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.toList().stream();
		}
	}

	/** Has whatever is asked for. */
	private static final class EverySecret implements SecretSource {

		@Override
		public Kind kind() {
			return Kind.STORE;
		}

		@Override
		public Set<String> names() {
			return Set.of();
		}

		@Override
		public Optional<String> find(String name) {
			return Optional.of("value");
		}

		@Override
		public String place(String name) {
			return "everywhere";
		}

	}

}
