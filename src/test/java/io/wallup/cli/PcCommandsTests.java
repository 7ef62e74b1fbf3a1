package io.wallup.cli;

import java.nio.file.Path;
import java.util.Map;

import io.wallup.browser.BrowserException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of {@link ScreensCommand}, {@link DoctorCommand} and {@link DemoCommand}. */
class PcCommandsTests {

	private final FakeService service = new FakeService();

	@TempDir
	Path folder;

	private CliTester cli = new CliTester(Path.of(""));

	@BeforeEach
	void prepare() {
		this.cli = new CliTester(this.folder);
		this.cli.browsers = FakeBrowsers.withTwoMonitors();
		this.cli.environment.put("DISPLAY", ":0");
	}

	@AfterEach
	void stop() {
		this.service.stop();
	}

	@Test
	void screensListsTheMonitorsByNumberAndLabel() {
		assertThat(this.cli.run("screens")).isZero();
		assertThat(this.cli.out()).isEqualTo("""
				NUMBER  LABEL        BOUNDS               WORK AREA            SCALE  PRIMARY
				1       DELL U2720Q  1920x1080 at 0,0     1920x1040 at 0,0     1.5    yes
				2       -            1280x1024 at 1920,0  1280x1024 at 1920,0  1.0
				""");
	}

	@Test
	void screensWhenNoBrowserCanBeAskedIsOneLine() {
		this.cli.browsers = (state, headless) -> {
			throw new BrowserException("No Chrome was found", null);
		};
		assertThat(this.cli.run("screens")).isEqualTo(1);
		assertThat(this.cli.err()).isEqualTo("wallup: No Chrome was found\n");
	}

	@Test
	void planOfALayoutWithMonitorsAsksTheBrowser() {
		TestFiles.write(this.folder.resolve("layouts/pc3.yaml"), """
				screens: { side: { monitor: 2 } }
				windows: [ { name: a, url: "https://site247.example/", screen: side } ]
				""");
		assertThat(this.cli.run("plan", "pc3")).isZero();
		assertThat(this.cli.out()).contains("1280x1024 at 1920,0");
	}

	@Test
	void doctorWhenAllIsWellEndsWith0() {
		TestFiles.layout(this.folder, "pc1");
		TestFiles.write(this.folder.resolve("config/sign-ins/form.yaml"),
				"url: https://a.example/\nsteps: [{ click: a }]\n");
		assertThat(this.cli.runOn(this.service, "doctor")).isZero();
		assertThat(this.cli.out()).contains("well      java: Java 25", "well      display: :0",
				"well      screens: 1920x1080 at 0,0 (primary), 1280x1024 at 1920,0",
				"well      port: the service runs on port " + this.service.port(), "well      layouts: 1 valid",
				"well      recipes: 1 valid");
	}

	@Test
	void doctorSaysWhatToDoAboutWhatIsMissing() {
		this.cli.environment.clear();
		this.cli.browsers = (state, headless) -> {
			throw new BrowserException("No Chrome was found; install one", null);
		};
		TestFiles.write(this.folder.resolve("layouts/bad.yaml"), "window: []\n");
		TestFiles.write(this.folder.resolve("layouts/ok.yaml"), """
				screens: { main: { x: 0, y: 0, width: 800, height: 600 } }
				sign-in: form
				windows: [ { name: a, url: "https://a.example/", screen: main } ]
				""");
		TestFiles.write(this.folder.resolve("config/sign-ins/form.yaml"),
				"url: https://a.example/\nsteps: [{ type: { into: a, secret: nobody-has-it } }]\n");
		assertThat(this.cli.runOn(this.service, "doctor")).isEqualTo(1);
		assertThat(this.cli.out()).contains("wrong     display: there is none",
				"wrong     browser: No Chrome was found; install one", "wrong     layouts: ",
				"\"wallup validate\" lists them", "doubtful  secrets of form: nobody-has-it has no value; put it into ",
				"WALLUP_SECRET_NOBODY_HAS_IT", this.folder.resolve("config/secrets/nobody-has-it").toString());
	}

	@Test
	void demoOnTwoMonitorsBecomesTheServiceOfFilesOfItsOwn() {
		this.cli.starter = this.service;
		this.service.json("POST /api/walls/demo", RunJson.run("up", "up").replace("pc1", "demo"));
		this.service.reactions.put("POST /api/walls/demo", this.cli.stopping::request);
		assertThat(this.cli.run("demo", "--port", "0")).isZero();
		Path demo = this.folder.resolve("var/demo");
		assertThat(this.service.started).containsExactly(
				new ServiceRequest(demo.resolve("layouts"), demo.resolve("config"), demo, 0, false, Map.of()));
		assertThat(demo.resolve("layouts/demo.yaml")).content()
			.contains("upper: { x: 1920, y: 0, width: 1280, height: 1024 }",
					"main: { x: 0, y: 0, width: 1920, height: 1040 }");
		assertThat(demo.resolve("config/secrets/demo-password")).hasContent("passwd");
		assertThat(this.cli.out()).startsWith("The windows are on two of your screens.");
	}

	@Test
	void demoWithoutADisplayIsHeadlessAndSaysSo() {
		this.cli.environment.clear();
		this.cli.starter = this.service;
		this.service.json("POST /api/walls/demo", RunJson.run("up", "up"));
		this.service.reactions.put("POST /api/walls/demo", this.cli.stopping::request);
		assertThat(this.cli.run("demo", "--port", "0")).isZero();
		assertThat(this.cli.out()).startsWith("There is no display, nor Xvfb and openbox for a virtual one");
		assertThat(this.service.started.getFirst().properties()).containsEntry("wallup.browser.headless", "true");
	}

	@Test
	void demoWithXvfbUsesAVirtualDisplay() {
		this.cli.environment.clear();
		Path bin = this.folder.resolve("bin");
		for (String program : new String[] { "Xvfb", "openbox" }) {
			assertThat(TestFiles.write(bin.resolve(program), "").toFile().setExecutable(true)).isTrue();
		}
		this.cli.environment.put("PATH", bin.toString());
		this.cli.starter = this.service;
		this.service.json("POST /api/walls/demo", RunJson.run("up", "up"));
		this.service.reactions.put("POST /api/walls/demo", this.cli.stopping::request);
		assertThat(this.cli.run("demo", "--port", "0")).isZero();
		assertThat(this.service.started.getFirst().properties()).containsEntry("wallup.browser.virtual-display",
				"2560x2880");
		assertThat(this.folder.resolve("var/demo/layouts/demo.yaml")).content()
			.contains("main: { x: 0, y: 1440, width: 2560, height: 1440 }");
	}

}
