package io.wallup.cli;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of {@link StatusCommand} and {@link DownCommand}. */
class StatusCommandTests {

	private static final String WALLS = "GET /api/walls";

	private final FakeService service = new FakeService();

	@TempDir
	Path folder;

	private CliTester cli = new CliTester(Path.of(""));

	@BeforeEach
	void prepare() {
		this.cli = new CliTester(this.folder);
	}

	@AfterEach
	void stop() {
		this.service.stop();
	}

	@Test
	void statusWhenEveryWindowIsUpEndsWith0() {
		this.service.json(WALLS, "[" + RunJson.wall("up") + "]");
		assertThat(this.cli.runOn(this.service, "status")).isZero();
		assertThat(this.cli.out()).isEqualTo("""
				pc1: 1 of 1 windows up, launched 2026-11-21T06:00:00Z; its file has changed since
				  WINDOW  STATE  SECONDS  WANTED                ACTUAL                ERROR
				  run1_1  up         2.3  2560x1390 at 0,-1440  2560x1390 at 0,-1440
				""");
	}

	@Test
	void statusWhenSomeWindowIsNotUpEndsWith10() {
		this.service.json(WALLS, "[" + RunJson.wall("up", "recovering") + "]");
		assertThat(this.cli.runOn(this.service, "status")).isEqualTo(10);
	}

	@Test
	void statusWhenNoWallIsUpSaysSo() {
		this.service.json(WALLS, "[]");
		assertThat(this.cli.runOn(this.service, "status")).isZero();
		assertThat(this.cli.out()).isEqualTo("No wall is up\n");
	}

	@Test
	void statusWithJsonPrintsWhatTheServiceTells() {
		this.service.json(WALLS, "[" + RunJson.wall("up") + "]");
		assertThat(this.cli.runOn(this.service, "status", "--json")).isZero();
		assertThat(Json.read(this.cli.out())).isEqualTo(Json.read("[" + RunJson.wall("up") + "]"));
	}

	@Test
	void statusFindsThePortThatTheServiceWroteDown() {
		this.service.json(WALLS, "[]");
		TestFiles.write(this.folder.resolve("var/service.properties"), "port=" + this.service.port() + "\n");
		assertThat(this.cli.run("status")).isZero();
	}

	@Test
	void statusWithoutAServiceEndsWith12() {
		assertThat(this.cli.run("status", "--port", "1")).isEqualTo(12);
		assertThat(this.cli.err()).isEqualTo("wallup: No service answers on port 1; \"wallup\" starts it\n");
	}

	@Test
	void downStopsTheWall() {
		this.service.json("DELETE /api/walls/pc%201", "");
		assertThat(this.cli.runOn(this.service, "down", "pc 1")).isZero();
		assertThat(this.service.calls).containsExactly("DELETE /api/walls/pc%201");
		assertThat(this.cli.out()).isEqualTo("pc 1 is down\n");
	}

	@Test
	void downWhenNoSuchWallIsUpEndsWith3() {
		this.service.problem("DELETE /api/walls/pc1", 404, "no-such-wall", "No wall of layout \"pc1\" is up");
		assertThat(this.cli.runOn(this.service, "down", "pc1")).isEqualTo(3);
		assertThat(this.cli.err()).contains("wallup: No wall of layout \"pc1\" is up");
	}

}
