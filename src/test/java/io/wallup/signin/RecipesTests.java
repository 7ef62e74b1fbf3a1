package io.wallup.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.wallup.layout.Mistake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class RecipesTests {

	private static final String GOOD = """
			url: https://site247.example/
			steps: [ { type: { into: .password, secret: site247-password } } ]
			signed-in: { url-matches: ".*/home" }
			""";

	private static final String BAD = GOOD.replace("url:", "uri:");

	private final Map<String, String> environment = new HashMap<>(Map.of("WALLUP_SECRET_SITE247_PASSWORD", "hunter2"));

	private final List<String> changes = new ArrayList<>();

	@TempDir
	private Path temporary = Path.of("");

	private Path folder = Path.of("");

	@BeforeEach
	void createFolder() throws IOException {
		this.folder = Files.createDirectory(this.temporary.resolve("sign-ins"));
	}

	@Test
	void allWhenFolderIsMissingIsEmpty() throws IOException {
		Files.delete(this.folder);
		assertThat(recipes().all()).isEmpty();
		assertThat(recipes().names()).isEmpty();
	}

	@Test
	void allListsValidAndInvalidFilesByNameAndLeavesOthersAside() throws IOException {
		write("b.yaml", GOOD);
		write("a.yml", BAD);
		write(".hidden.yaml", GOOD);
		write("notes.txt", GOOD);
		Files.createDirectory(this.folder.resolve("c.yaml"));
		assertThat(recipes().names()).containsExactly("a", "b");
		assertThat(recipes().all()).extracting(RecipeFile::name, RecipeFile::current)
			.containsExactly(tuple("a", false), tuple("b", true));
	}

	@Test
	void findWhenValidHasTheRecipeInForce() throws IOException {
		write("site247.yaml", GOOD);
		assertThat(recipes().find("site247")).hasValueSatisfying((file) -> {
			assertThat(file.inForce()).isNotNull().extracting(Recipe::name).isEqualTo("site247");
			assertThat(file.current()).isTrue();
			assertThat(file.path()).isEqualTo(this.folder.resolve("site247.yaml"));
			assertThat(file.text()).isEqualTo(GOOD);
			assertThat(file.mistakes()).isEmpty();
		});
	}

	@Test
	void findWhenTheNameLeadsOutOfTheFolderFindsNothing() throws IOException {
		Files.writeString(this.temporary.resolve("site247.yaml"), GOOD);
		Recipes recipes = recipes();
		assertThat(recipes.find("../site247")).isEmpty();
		assertThat(recipes.find("\0")).isEmpty();
		assertThat(recipes.all()).isEmpty();
	}

	@Test
	void findWhenTheFileBecomesInvalidLeavesTheLastGoodInForceAlsoAfterARestart() throws IOException {
		write("site247.yaml", GOOD);
		Recipes recipes = recipes();
		recipes.all();
		write("site247.yaml", BAD);
		for (Recipes each : List.of(recipes, recipes())) {
			assertThat(each.find("site247")).hasValueSatisfying((file) -> {
				assertThat(file.current()).isFalse();
				assertThat(file.inForce()).isNotNull();
				assertThat(file.mistakes()).isNotEmpty();
			});
		}
	}

	@Test
	void findWhenInvalidFromTheStartHasNothingInForce() throws IOException {
		write("site247.yaml", BAD);
		assertThat(recipes().find("site247")).hasValueSatisfying((file) -> assertThat(file.inForce()).isNull());
	}

	@Test
	void findWhenDeletedIsGoneAndSoIsTheLastGood() throws IOException {
		write("site247.yaml", GOOD);
		Recipes recipes = recipes();
		recipes.all();
		Files.delete(this.folder.resolve("site247.yaml"));
		assertThat(recipes.find("site247")).isEmpty();
		write("site247.yaml", BAD);
		assertThat(recipes.find("site247")).hasValueSatisfying((file) -> assertThat(file.inForce()).isNull());
	}

	@Test
	void findWhenASecretIsTakenAwayWarnsOfIt() throws IOException {
		write("site247.yaml", GOOD);
		Recipes recipes = recipes();
		assertThat(recipes.find("site247").orElseThrow().mistakes()).isEmpty();
		this.environment.clear();
		assertThat(recipes.find("site247").orElseThrow()).satisfies((file) -> {
			assertThat(file.current()).isTrue();
			assertThat(file.mistakes()).singleElement().satisfies((mistake) -> {
				assertThat(mistake.severity()).isEqualTo(Mistake.Severity.WARNING);
				assertThat(mistake.line()).isEqualTo(2);
			});
		});
	}

	@Test
	void findWhenNameOrNumberOfFilesIsWrongSaysSo() throws IOException {
		write("-a.yaml", GOOD);
		write("b.yaml", GOOD);
		write("b.yml", GOOD);
		assertThat(recipes().all()).extracting((file) -> file.mistakes().getFirst().problem())
			.containsExactly("wrong name of a recipe \"-a\"", "several files for recipe \"b\"");
	}

	@Test
	void whenChangedTellsEachChangeOnce() throws IOException {
		Recipes recipes = recipes();
		recipes.whenChanged(this.changes::add);
		write("a.yaml", GOOD);
		write("b.yaml", GOOD);
		recipes.refresh();
		recipes.refresh();
		assertThat(this.changes).containsExactly("a", "b");
		write("a.yaml", BAD);
		Files.delete(this.folder.resolve("b.yaml"));
		recipes.all();
		recipes.all();
		assertThat(this.changes).containsExactly("a", "b", "a", "b");
	}

	@Test
	@Timeout(300)
	void watchTellsOfAFileThatIsWritten() throws Exception {
		CountDownLatch told = new CountDownLatch(1);
		try (Recipes recipes = recipes()) {
			recipes.whenChanged((name) -> told.countDown());
			recipes.watch();
			write("site247.yaml", GOOD);
			assertThat(told.await(120, TimeUnit.SECONDS)).isTrue();
		}
	}

	private Recipes recipes() {
		Secrets secrets = new Secrets(List.of(new SecretVariables(this.environment)));
		return new Recipes(this.folder, this.temporary.resolve("kept"), new RecipeReader(secrets));
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.folder.resolve(name), text);
	}

}
