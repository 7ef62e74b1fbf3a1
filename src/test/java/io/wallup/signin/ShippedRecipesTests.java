package io.wallup.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
	void fileOpensWithItsSchemaAndItsResult(Path file) throws IOException {
		assertThat(Files.readString(file))
			.startsWith("# yaml-language-server: $schema=../schema/sign-in.json\n#\n# Result: signed in");
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
