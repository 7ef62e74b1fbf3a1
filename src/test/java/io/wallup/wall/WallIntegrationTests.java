package io.wallup.wall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.wallup.browser.TestDesktop;
import io.wallup.demo.DemoEvent;
import io.wallup.demo.DemoSettings;
import io.wallup.demo.DemoSites;
import io.wallup.demo.Health;
import io.wallup.demo.Site;
import io.wallup.layout.Bounds;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The reference wall in a real Chrome, against the demo sites, on a virtual display of
 * two screens.
 */
class WallIntegrationTests {

	private static final Map<String, Bounds> PC1 = pc1();

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	Path folder;

	DemoSites sites;

	TestDesktop desktop;

	WallsFixture fixture;

	@BeforeEach
	void start() throws IOException {
		this.sites = DemoSites.start(DemoSettings.QUICK.withLatency(Duration.ofMillis(100)));
		this.desktop = new TestDesktop("2560x2880", this.folder.resolve("var"));
		this.fixture = new WallsFixture(this.folder, this.desktop.browsers());
		this.fixture.write("config/secrets/demo-user", DemoSettings.QUICK.user());
		this.fixture.write("config/secrets/demo-password", DemoSettings.QUICK.password());
		for (Site site : Site.values()) {
			this.fixture.writeShipped("config/sign-ins/demo-" + site + ".yaml", "127.0.0.1:" + site.port(),
					"127.0.0.1:" + this.sites.port(site));
			this.fixture.replaceInShipped("layouts/demo.yaml", "127.0.0.1:" + site.port(),
					"127.0.0.1:" + this.sites.port(site));
		}
	}

	@AfterEach
	void stop() {
		this.fixture.close();
		this.desktop.close();
		this.sites.close();
	}

	@Test
	void windowsOfPc1StandAtExactlyTheirBoundsSignedInOnceAndExpanded() {
		Run run = launched();
		assertThat(run.state()).describedAs(run.toString()).isEqualTo(RunState.UP);
		assertThat(run.windows()).allSatisfy((window) -> assertThat(window.actual()).isEqualTo(window.wanted()));
		assertThat(this.desktop.windows()).isEqualTo(PC1);
		assertThat(events(DemoEvent.Kind.SIGNED_IN)).hasSize(2);
		assertThat(events(DemoEvent.Kind.EXPANDED)).extracting(DemoEvent::dashboard)
			.containsExactlyInAnyOrder("run1_1", "run1_2", "run1_3", "run1_4");
	}

	@Test
	void launchWhenOneSiteIsDownLeavesTheOtherFourStanding() {
		this.sites.health(Site.WHATAP, Health.DEAD);
		Run run = launched();
		assertThat(run.state()).isEqualTo(RunState.PARTIAL);
		assertThat(run.windows()).filteredOn((window) -> window.state() == WindowState.UP).hasSize(4);
		assertThat(run.windows()).last()
			.satisfies((window) -> assertThat(window.state()).isEqualTo(WindowState.FAILED))
			.satisfies((window) -> assertThat(window.error()).contains("demo-whatap").contains("ERR_"));
	}

	@Test
	void launchWhenUpIsRefusedAndLeavesTheWallAlone() {
		launched();
		assertThatExceptionOfType(WallException.class).isThrownBy(this::launch).withMessageContaining("up already");
		assertThat(this.desktop.windows()).isEqualTo(PC1);
	}

	@Test
	void launchWithWrongCredentialsTellsThemFromAMissingElement() throws IOException {
		this.fixture.write("config/secrets/demo-password", "wrong");
		Run run = launched();
		assertThat(run.state()).isEqualTo(RunState.FAILED);
		assertThat(run.windows()).allSatisfy(
				(window) -> assertThat(window.error()).containsIgnoringCase("credentials").doesNotContain("wrong\""));
	}

	@Test
	void signInsOverlapWhileInitialisationsDoNot() throws IOException {
		this.fixture.replaceInShipped("layouts/demo.yaml", "\nwindows:", "\nbrowser: { sharing: none }\nwindows:");
		this.sites.close();
		this.sites = DemoSites
			.start(DemoSettings.QUICK.withPorts(this.sites.port(Site.SITE247), this.sites.port(Site.WHATAP))
				.withLatency(Duration.ofMillis(700)));
		Run run = launched();
		assertThat(run.state()).describedAs(run.toString()).isEqualTo(RunState.UP);
		List<Map.Entry<Instant, Instant>> initialisations = this.desktop.initialisations();
		assertThat(initialisations).hasSize(5);
		for (int i = 1; i < initialisations.size(); i++) {
			assertThat(initialisations.get(i).getKey()).isAfterOrEqualTo(initialisations.get(i - 1).getValue());
		}
		List<DemoEvent> signIns = events(DemoEvent.Kind.SIGNED_IN);
		assertThat(signIns).hasSize(5);
		assertThat(initialisations.get(1).getKey()).isBefore(signIns.getFirst().at());
	}

	@Test
	void windowMovedByHandIsPlacedAgain() {
		launched();
		String title = "run1_3 - site247";
		Bounds elsewhere = new Bounds(1000, 1500, 700, 600);
		this.desktop.change(title, Map.of("left", elsewhere.x(), "top", elsewhere.y(), "width", elsewhere.width(),
				"height", elsewhere.height()));
		Awaitility.await().until(() -> elsewhere.equals(this.desktop.windows().get(title)));
		assertThat(this.fixture.walls().boundsNow("demo").get("run1_3")).contains(elsewhere);
		this.fixture.walls().act("demo", "run1_3", WindowAction.PLACE);
		awaitUp();
		assertThat(this.desktop.windows()).isEqualTo(PC1);
	}

	@Test
	void restartAndReloadBringAWindowBackSignedIn() {
		launched();
		this.fixture.walls().act("demo", "run1_2", WindowAction.RESTART);
		awaitUp();
		this.sites.expire();
		this.fixture.walls().act("demo", "run1_3", WindowAction.RELOAD);
		awaitUp();
		assertThat(this.desktop.windows()).isEqualTo(PC1);
		assertThat(events(DemoEvent.Kind.SIGNED_IN)).hasSize(3);
	}

	@Test
	void pictureShowsTheDashboard() {
		launched();
		assertThat(this.fixture.walls().picture("demo", "run1_1")).hasSizeGreaterThan(10_000)
			.startsWith(0x89, 'P', 'N', 'G');
	}

	@Test
	void applyMovesAWindowWithoutLoadingItsPageAgainAndOpensAndClosesOthers() throws IOException {
		launched();
		long loads = loadsOf("run1_3");
		this.fixture.replaceInShipped("layouts/demo.yaml", "name: run1_4", "name: run1_6");
		makeShorter("run1_3");
		String id = this.fixture.walls().apply("demo", Trigger.PAGE).id();
		Run run = ended(id);
		assertThat(run.state()).describedAs(run.toString()).isEqualTo(RunState.UP);
		assertThat(loadsOf("run1_3")).isEqualTo(loads);
		assertThat(this.fixture.walls().boundsNow("demo").get("run1_3")).contains(status(run, "run1_3").wanted());
		assertThat(status(run, "run1_3").wanted()).isNotEqualTo(PC1.get("run1_3 - site247"));
		assertThat(run.windows()).extracting(WindowStatus::window).contains("run1_6").doesNotContain("run1_4");
		assertThat(events(DemoEvent.Kind.SIGNED_IN)).hasSize(2);
	}

	@Test
	void identifyAndGlanceLeaveThePageAlone() {
		launched();
		long loads = loadsOf("run1_2");
		this.fixture.walls().act("demo", "run1_2", WindowAction.IDENTIFY);
		Glance glance = this.fixture.walls().glance("demo", "run1_2", 480);
		assertThat(glance.stale()).isFalse();
		assertThat(glance.jpeg()).hasSizeGreaterThan(2_000).startsWith(0xff, 0xd8);
		assertThat(loadsOf("run1_2")).isEqualTo(loads);
	}

	private long loadsOf(String dashboard) {
		return this.sites.events()
			.stream()
			.filter((event) -> event.kind() == DemoEvent.Kind.LOADED && dashboard.equals(event.dashboard()))
			.count();
	}

	private void makeShorter(String window) throws IOException {
		Path file = this.fixture.layout("demo");
		String text = Files.readString(file);
		int at = text.indexOf("name: " + window);
		int area = text.indexOf("area:", at);
		int end = text.indexOf('\n', area);
		Files.writeString(file,
				text.substring(0, area) + "area: { columns: 3, rows: 2, column: 2, row: 1 }" + text.substring(end));
	}

	private Run ended(String id) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> this.fixture.walls().run(id).orElseThrow().state() != RunState.UNDER_WAY);
		return this.fixture.walls().run(id).orElseThrow();
	}

	private static WindowStatus status(Run run, String name) {
		return run.windows().stream().filter((window) -> window.window().equals(name)).findFirst().orElseThrow();
	}

	private void awaitUp() {
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> this.fixture.walls().find("demo").orElseThrow().up());
	}

	private Run launch() {
		return this.fixture.walls().launch("demo", Set.of(), false, Trigger.REST);
	}

	private Run launched() {
		return ended(launch().id());
	}

	private List<DemoEvent> events(DemoEvent.Kind kind) {
		return this.sites.events().stream().filter((event) -> event.kind() == kind).toList();
	}

	private static Map<String, Bounds> pc1() {
		Map<String, Bounds> bounds = new LinkedHashMap<>();
		bounds.put("run1_1 - site247", new Bounds(0, 0, 2560, 1390));
		bounds.put("run1_2 - site247", new Bounds(0, 1440, 853, 695));
		bounds.put("run1_3 - site247", new Bounds(853, 1440, 854, 1390));
		bounds.put("run1_4 - site247", new Bounds(1707, 1440, 853, 1390));
		bounds.put("run1_5 - whatap", new Bounds(0, 2135, 853, 695));
		return bounds;
	}

}
