package io.wallup.wall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

import io.wallup.browser.PageEnd;
import io.wallup.layout.Bounds;
import io.wallup.layout.PlanDifference.Change;
import io.wallup.layout.PlanDifference.Kind;
import io.wallup.wall.WallEvent.WindowChanged;
import io.wallup.wall.WallException.Reason;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Tests for {@link Walls#apply} and what a standing wall tells of itself. */
class WallApplyTests {

	private static final String SITE = "http://127.0.0.1:1/";

	@TempDir
	Path folder;

	final FakeBrowsers browsers = new FakeBrowsers();

	final Queue<WallEvent> events = new ConcurrentLinkedQueue<>();

	WallsFixture fixture;

	Walls walls;

	@BeforeEach
	void start() throws IOException {
		this.fixture = new WallsFixture(this.folder, this.browsers);
		this.walls = this.fixture.walls();
		this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		this.walls.listen(this.events::add);
	}

	@AfterEach
	void stop() {
		this.fixture.close();
	}

	@Test
	void windowThatOnlyMovedIsMovedAndItsPageLeftAlone() throws IOException {
		FakePage page = this.browsers.pageShowing(SITE + "c");
		List<String> before = List.copyOf(page.done);
		edit("middle-third", "right-two-thirds");
		Run run = this.fixture.ended(this.walls.apply("pc", Trigger.PAGE));
		assertThat(run.state()).isEqualTo(RunState.UP);
		assertThat(run.trigger()).isEqualTo(Trigger.PAGE);
		assertThat(page.bounds()).contains(new Bounds(600, 0, 1200, 900));
		assertThat(page.done).containsExactlyElementsOf(before);
		assertThat(this.fixture.status("c").actual()).isEqualTo(page.bounds().orElseThrow());
		assertThat(this.events).filteredOn(WindowChanged.class::isInstance)
			.extracting((event) -> ((WindowChanged) event).window())
			.containsOnly("c");
	}

	@Test
	void nothingThatChangedIsARunThatEndsAtOnce() {
		Run run = this.walls.apply("pc", Trigger.REST);
		assertThat(run.state()).isEqualTo(RunState.UP);
		assertThat(run.windows()).hasSize(3);
		assertThat(this.walls.find("pc").orElseThrow().run()).isEqualTo(run.id());
	}

	@Test
	void newWindowIsOpenedInTheBrowserOfItsSignIn() throws IOException {
		Files.writeString(this.fixture.layout("pc"),
				"  - { name: d, url: \"" + SITE + "d\", screen: main, area: left-half, sign-in: site }\n",
				StandardOpenOption.APPEND);
		assertThat(this.fixture.ended(this.walls.apply("pc", Trigger.REST)).state()).isEqualTo(RunState.UP);
		assertThat(this.browsers.launched).hasSize(2);
		assertThat(this.browsers.named("site").pages).extracting(FakePage::url).contains(SITE + "d");
		assertThat(this.browsers.submits()).isEqualTo(1);
		assertThat(this.walls.find("pc").orElseThrow().changed()).isFalse();
	}

	@Test
	void goneWindowIsClosedAndItsBrowserWhenThatHasNoOther() throws IOException {
		FakePage gone = this.browsers.pageShowing(SITE + "a");
		remove("name: a");
		remove("name: c");
		Run run = this.fixture.ended(this.walls.apply("pc", Trigger.REST));
		assertThat(run.state()).isEqualTo(RunState.UP);
		assertThat(run.windows()).extracting(WindowStatus::window).containsExactly("b");
		Awaitility.await().until(() -> gone.done.contains("close"));
		Awaitility.await().until(() -> this.browsers.named("no-sign-in").closed);
		assertThat(this.browsers.named("site").closed).isFalse();
		assertThat(this.events).filteredOn(WindowChanged.class::isInstance)
			.map(WindowChanged.class::cast)
			.extracting(WindowChanged::window, WindowChanged::to, WindowChanged::run)
			.contains(tuple("a", WindowState.CLOSED, run.id()));
	}

	@Test
	void windowWithAnotherPageIsSentThereInItsPlace() throws IOException {
		FakePage page = this.browsers.pageShowing(SITE + "b");
		edit(SITE + "b", SITE + "other");
		assertThat(this.fixture.ended(this.walls.apply("pc", Trigger.REST)).state()).isEqualTo(RunState.UP);
		assertThat(page.url()).isEqualTo(SITE + "other");
		assertThat(page.done).doesNotContain("close");
	}

	@Test
	void windowWithAnotherSignInIsOpenedInItsBrowserAndClosedInTheOld() throws IOException {
		FakePage page = this.browsers.pageShowing(SITE + "c");
		edit("area: middle-third }", "area: middle-third, sign-in: site }");
		assertThat(this.fixture.ended(this.walls.apply("pc", Trigger.REST)).state()).isEqualTo(RunState.UP);
		assertThat(this.browsers.named("site").pages).extracting(FakePage::url).contains(SITE + "c");
		Awaitility.await().until(() -> this.browsers.named("no-sign-in").closed);
		assertThat(this.browsers.launched).hasSize(2);
		assertThat(page.done).doesNotContain("close");
	}

	@Test
	void otherBrowserSettingsBringEveryWindowUpAnewOnceTheOldBrowserOfThatProfileHasEnded() throws IOException {
		edit("windows:", "browser: { arguments: [ --force-dark-mode ] }\nwindows:");
		assertThat(this.fixture.ended(this.walls.apply("pc", Trigger.REST)).state()).isEqualTo(RunState.UP);
		assertThat(this.browsers.launched).hasSize(4);
		assertThat(this.browsers.open()).isEqualTo(2);
		assertThat(this.browsers.submits()).isEqualTo(2);
	}

	@Test
	void windowThatFailsStopsNoOther() throws IOException {
		this.browsers.takeDown(SITE + "other");
		edit(SITE + "b", SITE + "other");
		edit("left-third", "left-half");
		Run run = this.fixture.ended(this.walls.apply("pc", Trigger.REST));
		assertThat(run.state()).isEqualTo(RunState.PARTIAL);
		assertThat(this.fixture.status("b").error()).contains("site not reachable");
		assertThat(this.fixture.status("a").actual()).isEqualTo(new Bounds(0, 0, 900, 900));
	}

	@Test
	void windowThatHadFailedIsTriedAgain() {
		this.browsers.pageShowing(SITE + "b").lose(PageEnd.CLOSED);
		assertThat(this.fixture.ended(this.walls.apply("pc", Trigger.REST)).state()).isEqualTo(RunState.UP);
	}

	@Test
	void applyWhileARunIsUnderWayIsRefused() throws IOException {
		CountDownLatch held = new CountDownLatch(1);
		this.browsers.hold(SITE + "other", held);
		edit(SITE + "b", SITE + "other");
		Run first = this.walls.apply("pc", Trigger.REST);
		assertThatExceptionOfType(WallException.class).isThrownBy(() -> this.walls.apply("pc", Trigger.REST))
			.withMessageContaining(first.id())
			.returns(Reason.RUN_UNDER_WAY, WallException::reason);
		held.countDown();
		assertThat(this.fixture.ended(first).state()).isEqualTo(RunState.UP);
	}

	@Test
	void applyWhileAWindowIsReloadedIsRefusedAndChangesNothing() throws IOException {
		CountDownLatch held = new CountDownLatch(1);
		this.browsers.hold(SITE + "b", held);
		this.walls.act("pc", "b", WindowAction.RELOAD);
		edit("right-third", "right-half");
		assertThatExceptionOfType(WallException.class).isThrownBy(() -> this.walls.apply("pc", Trigger.REST))
			.returns(Reason.NOT_READY, WallException::reason)
			.withMessageContaining("\"b\"");
		assertThat(this.walls.find("pc").orElseThrow().changed()).isTrue();
		held.countDown();
	}

	@Test
	void applyOfAnInvalidOrUnlaunchedLayoutIsRefused() throws IOException {
		edit("area: left-third", "area: nowhere");
		assertThatExceptionOfType(WallException.class).isThrownBy(() -> this.walls.apply("pc", Trigger.REST))
			.returns(Reason.INVALID_LAYOUT, WallException::reason);
		assertThatExceptionOfType(WallException.class).isThrownBy(() -> this.walls.apply("moved", Trigger.REST))
			.returns(Reason.NO_SUCH_WALL, WallException::reason);
	}

	@Test
	void stopAfterAnApplyLeavesNoBrowser() throws IOException {
		edit("middle-third }", "middle-third, sign-in: site }");
		this.walls.apply("pc", Trigger.REST);
		this.walls.stop("pc");
		assertThat(this.browsers.open()).isZero();
	}

	@Test
	void differenceTellsWhatApplyWouldDo() throws IOException {
		edit("middle-third", "right-two-thirds");
		assertThat(
				this.walls.difference(Objects.requireNonNull(this.fixture.layouts().find("pc").orElseThrow().inForce()))
					.changes())
			.extracting(Change::window, Change::kind)
			.containsExactly(tuple("a", Kind.SAME), tuple("c", Kind.MOVED), tuple("b", Kind.SAME));
	}

	@Test
	void boundsNowTellsWhereSomebodyHasMovedAWindowAndItsStatusDoesToo() {
		Bounds elsewhere = new Bounds(10, 20, 300, 400);
		this.browsers.pageShowing(SITE + "c").move(elsewhere);
		assertThat(this.fixture.status("c").error()).isNull();
		Map<String, Optional<Bounds>> bounds = this.walls.boundsNow("pc");
		assertThat(bounds).containsOnlyKeys("a", "c", "b").containsEntry("c", Optional.of(elsewhere));
		assertThat(this.fixture.status("c").actual()).isEqualTo(elsewhere);
		assertThat(this.fixture.status("c").error()).contains("Stands at 300x400 at 10,20 instead of");
	}

	@Test
	void minimisedWindowIsToldAsThatAndPlacingRestoresIt() {
		this.browsers.pageShowing(SITE + "c").minimise();
		assertThat(this.walls.boundsNow("pc")).containsEntry("c", Optional.empty());
		WindowStatus status = this.fixture.status("c");
		assertThat(status.actual()).isNull();
		assertThat(status.fault()).isEqualTo(new Fault(Fault.Code.MINIMISED, "The window is minimised"));
		this.walls.act("pc", "c", WindowAction.PLACE);
		Awaitility.await().until(() -> this.fixture.status("c").state() == WindowState.UP);
		assertThat(this.fixture.status("c").fault()).isNull();
		assertThat(this.fixture.status("c").actual()).isEqualTo(status.wanted());
	}

	@Test
	void statusTellsSinceWhenAndWithWhichSignIn() {
		assertThat(this.fixture.status("a").signIn()).isEqualTo("site");
		assertThat(this.fixture.status("a").signedInAt()).isNotNull();
		assertThat(this.fixture.status("a").since()).isAfterOrEqualTo(this.fixture.status("a").signedInAt());
		assertThat(this.fixture.status("c").signIn()).isNull();
		assertThat(this.fixture.status("c").signedInAt()).isNull();
	}

	private void edit(String from, String to) throws IOException {
		Path file = this.fixture.layout("pc");
		String text = Files.readString(file);
		assertThat(text).contains(from);
		Files.writeString(file, text.replace(from, to));
	}

	private void remove(String part) throws IOException {
		Path file = this.fixture.layout("pc");
		Files.write(file, Files.readAllLines(file).stream().filter((line) -> !line.contains(part)).toList());
	}

}
