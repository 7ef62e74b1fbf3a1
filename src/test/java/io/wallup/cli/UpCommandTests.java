package io.wallup.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of {@link UpCommand}. */
class UpCommandTests {

	private static final String LAUNCH = "POST /api/walls/pc1";

	private static final String RUN = "GET /api/runs/r1";

	private final FakeService service = new FakeService();

	@TempDir
	Path folder;

	private CliTester cli = new CliTester(Path.of(""));

	@BeforeEach
	void prepare() {
		this.cli = new CliTester(this.folder);
		TestFiles.layout(this.folder, "pc1");
	}

	@AfterEach
	void stop() {
		this.service.stop();
	}

	@Test
	void upThroughTheServiceShowsTheRunUntilItHasEnded() {
		this.service.json(LAUNCH, RunJson.run("under-way", "waiting", "waiting"))
			.json(RUN, RunJson.run("under-way", "signing-in", "waiting"), RunJson.run("up", "up", "up"));
		assertThat(this.cli.runOn(this.service, "up", "pc1")).isZero();
		assertThat(this.cli.out()).isEqualTo("""
				  2.3 s  run1_1 waiting
				  2.3 s  run1_2 waiting
				  2.3 s  run1_1 signing-in
				  2.3 s  run1_1 up
				  2.3 s  run1_2 up
				WINDOW  STATE  SECONDS  WANTED                ACTUAL                ERROR
				run1_1  up         2.3  2560x1390 at 0,-1440  2560x1390 at 0,-1440
				run1_2  up         2.3  2560x1390 at 0,-1440  2560x1390 at 0,-1440
				pc1 is up: 2 windows, 6.3 s
				""");
		assertThat(this.cli.err()).isEmpty();
	}

	@Test
	void upWhenSomeWindowFailsTellsWhyAndEndsWith10() {
		this.service.json(LAUNCH, RunJson.run("partial", "up", "failed"));
		assertThat(this.cli.runOn(this.service, "up", "pc1")).isEqualTo(10);
		assertThat(this.cli.out()).contains("failed      2.3  2560x1390 at 0,-1440  -",
				"timed out: waited 10.0 s for .icon-expand", "pc1 is partly up: 1 of 2 windows, 6.3 s");
	}

	@Test
	void upWhenEveryWindowFailsEndsWith11() {
		this.service.json(LAUNCH, RunJson.run("failed", "failed"));
		assertThat(this.cli.runOn(this.service, "up", "pc1")).isEqualTo(11);
	}

	@Test
	void upWithJsonPrintsTheRunAndNothingElse() {
		this.service.json(LAUNCH, RunJson.run("under-way", "waiting")).json(RUN, RunJson.run("up", "up"));
		assertThat(this.cli.runOn(this.service, "--json", "up", "pc1")).isZero();
		assertThat(Json.read(this.cli.out()).path("windows").path(0).path("actual").path("y").asInt()).isEqualTo(-1440);
		assertThat(Json.read(this.cli.out()).path("trigger").asString()).isEqualTo("rest");
	}

	@Test
	void upOnATerminalWritesOverTheTable() {
		this.cli.terminal = true;
		this.service.json(LAUNCH, RunJson.run("under-way", "loading")).json(RUN, RunJson.run("up", "up"));
		assertThat(this.cli.runOn(this.service, "up", "pc1")).isZero();
		assertThat(this.cli.out()).contains("pc1 is coming up: 0 of 1 window", "\u001b[3A\rWINDOW",
				"pc1 is up: 1 window, 6.3 s\u001b[K");
	}

	@Test
	void upWithTagsAndReplaceAsksForThem() {
		this.service.json(LAUNCH + "?tags=first-line%2Cnet&replace=true", RunJson.run("up", "up"));
		assertThat(this.cli.runOn(this.service, "up", "pc1", "--tags", "first-line,net", "--replace")).isZero();
	}

	@Test
	void upWhenTheLayoutIsUnknownToTheServiceEndsWith3() {
		this.service.problem(LAUNCH, 404, "no-such-layout", "There is no layout \"pc1\"");
		assertThat(this.cli.runOn(this.service, "up", "pc1")).isEqualTo(3);
		assertThat(this.cli.err()).contains("wallup: There is no layout \"pc1\"");
	}

	@Test
	void upWhenTheLayoutHasMistakesListsThemAndEndsWith8() {
		this.service.problem(LAUNCH, 422, "invalid-layout", "Layout \"pc1\" has mistakes");
		assertThat(this.cli.runOn(this.service, "up", "pc1")).isEqualTo(8);
		assertThat(this.cli.err()).contains("pc1.yaml:3:5: error: no", "wallup: Layout \"pc1\" has mistakes");
	}

	@Test
	void upWhenItIsUpAlreadyShowsHowItStands() {
		this.service.problem(LAUNCH, 409, "already-up", "It is up already")
			.json("GET /api/walls/pc1", RunJson.wall("up", "failed"));
		assertThat(this.cli.runOn(this.service, "up", "pc1")).isEqualTo(10);
		assertThat(this.cli.out()).contains("run1_2  failed",
				"pc1 was launched before and stands like this; --replace brings it up anew");
	}

	@Test
	void upWhenARunIsUnderWayFollowsThatRun() {
		this.service.problem(LAUNCH, 409, "run-under-way", "A run is under way")
			.json("GET /api/walls/pc1", RunJson.wall("loading"))
			.json(RUN, RunJson.run("under-way", "loading"), RunJson.run("up", "up"));
		assertThat(this.cli.runOn(this.service, "up", "pc1")).isZero();
		assertThat(this.cli.out()).startsWith("pc1 is coming up already").contains("pc1 is up");
	}

	@Test
	void upWhenTheTimeIsOverTellsHowItStands() {
		this.service.json(LAUNCH, RunJson.run("under-way", "up", "loading"))
			.json(RUN, RunJson.run("under-way", "up", "loading"));
		assertThat(this.cli.runOn(this.service, "up", "pc1", "--timeout", "1s")).isEqualTo(10);
		assertThat(this.cli.err()).contains("pc1 is still coming up after 1 s");
	}

	@Test
	void upWhenThePortIsSomebodyElsesSaysSo() {
		this.service.json("GET /api/runs/-", "[]");
		assertThat(this.cli.runOn(this.service, "up", "pc1")).isEqualTo(12);
		assertThat(this.cli.err()).contains("is used by something that is not Wallup");
	}

	@Test
	void upWithoutAServiceBecomesItUntilASignalComes() {
		this.cli.starter = this.service;
		this.service.json(LAUNCH, RunJson.run("up", "up"));
		this.service.reactions.put(LAUNCH, this.cli.stopping::request);
		assertThat(this.cli.run("up", "pc1", "--port", "1")).isZero();
		assertThat(this.cli.out()).contains("pc1 is up: 1 window", "Ctrl-C takes the wall down.\nTaking the wall down");
		assertThat(this.service.started).singleElement()
			.extracting(ServiceRequest::properties)
			.isEqualTo(Map.of("wallup.schedule.except", "pc1", "wallup.launched-next", "pc1"));
		assertThat(this.service.closed).containsExactly("service");
	}

	@Test
	void upAsTheServiceWhenSomeWindowFailedEndsWith10AfterTheSignal() {
		this.cli.starter = this.service;
		this.service.json(LAUNCH, RunJson.run("partial", "up", "failed"));
		this.service.reactions.put(LAUNCH, this.cli.stopping::request);
		assertThat(this.cli.run("up", "pc1", "--port", "1")).isEqualTo(10);
	}

	@Test
	void upAsTheServiceWhenTheSignalComesFirstEndsWith0() {
		this.cli.starter = this.service;
		this.service.json(LAUNCH, RunJson.run("under-way", "waiting"));
		this.service.reactions.put(LAUNCH, this.cli.stopping::request);
		assertThat(this.cli.run("up", "pc1", "--port", "1")).isZero();
		assertThat(this.service.closed).containsExactly("service");
	}

	@Test
	void upAsTheServiceWhenEveryWindowFailsEndsAtOnce() {
		this.cli.starter = this.service;
		this.service.json(LAUNCH, RunJson.run("failed", "failed", "failed"));
		assertThat(this.cli.run("up", "pc1", "--port", "1")).isEqualTo(11);
		assertThat(this.service.closed).containsExactly("service");
	}

	@Test
	void upWithoutAServiceWhenThereIsNoSuchLayoutStartsNone() {
		assertThat(this.cli.run("up", "pc2", "--port", "1")).isEqualTo(3);
		assertThat(this.cli.err()).contains("\"pc2\"");
	}

	@Test
	void upWhenAnotherIsJustBecomingTheServiceAsksThatOne() {
		Path state = this.folder.resolve("var");
		ServiceLock other = ServiceLock.take(state).orElseThrow();
		this.service.json(LAUNCH, RunJson.run("up", "up"));
		this.cli.whilePausing = () -> new ServiceFile(state).write(ServiceAddress.of(this.service.port()));
		new ServiceFile(state).write(ServiceAddress.of(1));
		assertThat(this.cli.run("up", "pc1")).isZero();
		assertThat(this.service.calls).isEqualTo(List.of(LAUNCH));
		other.close();
	}

	@Test
	void upWhenThePortIsTakenMeanwhileAsksTheOneThatTookIt() {
		this.service.json(LAUNCH, RunJson.run("up", "up"));
		this.cli.starter = (request) -> {
			throw new PortTakenException(this.service.port(), new IllegalStateException());
		};
		assertThat(this.cli.run("up", "pc1", "--port", "1")).isZero();
		assertThat(this.service.calls).isEqualTo(List.of(LAUNCH));
	}

}
