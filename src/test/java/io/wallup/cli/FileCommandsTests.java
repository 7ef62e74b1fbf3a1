package io.wallup.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of {@link ListCommand}, {@link ValidateCommand} and {@link PlanCommand}. */
class FileCommandsTests {

	private static final String RECIPE = """
			url: https://site247.example/
			steps:
			  - click: "#go"
			""";

	@TempDir
	Path folder;

	private CliTester cli = new CliTester(Path.of(""));

	@BeforeEach
	void prepare() {
		this.cli = new CliTester(this.folder);
		TestFiles.layout(this.folder, "pc1");
		TestFiles.write(this.folder.resolve("config/sign-ins/site247.yaml"), RECIPE);
	}

	@Test
	void listShowsLayoutsWithTheirStateAndStartup() {
		TestFiles.write(this.folder.resolve("layouts/bad.yaml"), "windows: 3\n");
		assertThat(this.cli.run("list")).isZero();
		assertThat(this.cli.out().lines()).first().isEqualTo("LAYOUT  WINDOWS  STARTUP  FILE        DESCRIPTION");
		assertThat(this.cli.out()).containsPattern("bad     -        -        \\d mistakes?")
			.contains("pc1     2        -        valid       Monitoring PC 1");
	}

	@Test
	void listWithJsonTellsTheSame() {
		assertThat(this.cli.run("list", "--json")).isZero();
		JsonNode layout = Json.read(this.cli.out()).path(0);
		assertThat(layout.path("name").asString()).isEqualTo("pc1");
		assertThat(layout.path("windows").asInt()).isEqualTo(2);
		assertThat(layout.path("valid").asBoolean()).isTrue();
	}

	@Test
	void validateWhenAllIsWellSaysSo() {
		assertThat(this.cli.run("validate")).isZero();
		assertThat(this.cli.out()).isEqualTo("2 files checked, all valid\n");
	}

	@Test
	void validateListsTheMistakesOfEveryFileAndEndsWith8() {
		Path layout = TestFiles.write(this.folder.resolve("layouts/bad.yaml"), "description: 1\nwindow: []\n");
		Path recipe = TestFiles.write(this.folder.resolve("config/sign-ins/bad.yaml"), "url: nowhere\nsteps: []\n");
		assertThat(this.cli.run("validate")).isEqualTo(8);
		assertThat(this.cli.out()).contains(layout + ":2:1: error: ", recipe + ":1:6: error: ",
				"4 files checked, 2 not valid");
	}

	@Test
	void validateWithFilesChecksThoseWhereverTheyAre() {
		Path layout = TestFiles.write(this.folder.resolve("elsewhere/new.yaml"), "windows: []\n");
		Path recipe = TestFiles.write(this.folder.resolve("elsewhere/recipe.yaml"), RECIPE);
		assertThat(this.cli.run("validate", layout.toString(), recipe.toString())).isEqualTo(8);
		assertThat(this.cli.out()).contains(layout + ":1:").doesNotContain(recipe + ":");
		assertThat(this.cli.run("validate", recipe.toString())).isZero();
	}

	@Test
	void validateWithJsonTellsEachMistake() {
		TestFiles.write(this.folder.resolve("layouts/bad.yaml"), "window: []\n");
		assertThat(this.cli.run("validate", "--json", this.folder.resolve("layouts").toString())).isEqualTo(8);
		JsonNode bad = Json.read(this.cli.out()).path(0);
		assertThat(bad.path("valid").asBoolean()).isFalse();
		assertThat(bad.path("mistakes").path(0).path("line").asInt()).isEqualTo(1);
		assertThat(bad.path("mistakes").path(0).path("severity").asString()).isEqualTo("error");
	}

	@Test
	void validateWhenAFileIsNotThereEndsWith3() {
		assertThat(this.cli.run("validate", this.folder.resolve("none.yaml").toString())).isEqualTo(3);
		assertThat(this.cli.err()).contains("none.yaml\" cannot be read");
	}

	@Test
	void validateWhenOneOfSeveralFilesIsNotThereTellsOfTheOthersFirst() {
		Path layout = TestFiles.write(this.folder.resolve("elsewhere/new.yaml"), "windows: []\n");
		assertThat(this.cli.run("validate", this.folder.resolve("none.yaml").toString(), layout.toString()))
			.isEqualTo(3);
		assertThat(this.cli.out()).contains(layout + ":1:");
	}

	@Test
	@Timeout(30)
	@DisabledOnOs(OS.WINDOWS)
	void validateWhenSomeCannotBeReadTellsEachAndChecksTheOthers() throws Exception {
		Path layouts = this.folder.resolve("layouts");
		Path secret = TestFiles.write(this.folder.resolve("secret"), "hunter2: 1\n");
		Path bad = TestFiles.write(layouts.resolve("bad.yaml"), "windows: []\n");
		Files.createDirectories(layouts.resolve("folder.yaml"));
		Files.createSymbolicLink(layouts.resolve("loop.yaml"), Path.of("loop.yaml"));
		Files.createSymbolicLink(layouts.resolve("out.yaml"), secret);
		Path pipe = layouts.resolve("pipe.yaml");
		assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
		assertThat(this.cli.run("validate")).isEqualTo(8);
		assertThat(this.cli.out())
			.contains(bad + ":1:1: error: ", pipe + ":1:1: error: it is not a file but a pipe",
					layouts + "/folder.yaml:1:1: error: it is not a file but a folder",
					layouts + "/loop.yaml:1:1: error: it is a link that leads in a circle",
					layouts + "/out.yaml:1:1: error: it is a link that leads out of its folder", ", 5 not valid")
			.doesNotContain("hunter2");
		assertThat(this.cli.run("validate", layouts.resolve("folder.yaml").toString(), pipe.toString(), "/dev/zero"))
			.isEqualTo(8);
		assertThat(this.cli.run("list")).isZero();
		assertThat(this.cli.out()).contains("pc1", "pipe");
	}

	@Test
	void planTellsTheBoundsOfEachWindow() {
		assertThat(this.cli.run("plan", "pc1")).isZero();
		assertThat(this.cli.out()).isEqualTo("""
				WINDOW  SCREEN  BOUNDS               SIGN-IN  BROWSER  URL
				left    main    1280x1390 at 0,0     -        1        https://site247.example/dash/1
				right   main    1280x1390 at 1280,0  -        1        https://site247.example/dash/2
				""");
	}

	@Test
	void planWithSvgDrawsIt() {
		Path svg = this.folder.resolve("plan.svg");
		assertThat(this.cli.run("plan", "pc1", "--svg", svg.toString(), "--json")).isZero();
		assertThat(svg).content().startsWith("<svg").contains("1280x1390 at 1280,0");
		assertThat(Json.read(this.cli.out()).path("windows").path(1).path("bounds").path("x").asInt()).isEqualTo(1280);
	}

	@Test
	void planWhenThereIsNoSuchLayoutNamesThoseThatThereAre() {
		assertThat(this.cli.run("plan", "pc2")).isEqualTo(3);
		assertThat(this.cli.err()).isEqualTo(
				"wallup: There is no layout \"pc2\" in \"" + this.folder.resolve("layouts") + "\"; it holds pc1\n");
	}

	@Test
	void planWhenTheLayoutHasMistakesListsThemAndEndsWith8() {
		TestFiles.write(this.folder.resolve("layouts/bad.yaml"), "window: []\n");
		assertThat(this.cli.run("plan", "bad")).isEqualTo(8);
		assertThat(this.cli.err()).contains("bad.yaml:1:1: error: ", "wallup: Layout \"bad\" has mistakes");
	}

	@Test
	void signInTestWhenThereIsNoSuchRecipeEndsWith3() {
		assertThat(this.cli.run("sign-in", "test", "whatap")).isEqualTo(3);
		assertThat(this.cli.err()).contains("There is no sign-in recipe \"whatap\"", "it holds site247");
	}

}
