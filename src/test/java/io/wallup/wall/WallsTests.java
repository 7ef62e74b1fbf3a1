package io.wallup.wall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.wallup.browser.PageEnd;
import io.wallup.layout.Bounds;
import io.wallup.layout.Interruptions;
import io.wallup.wall.WallException.Reason;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WallsTests {

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
		this.walls.listen(this.events::add);
	}

	@AfterEach
	void stop() {
		this.fixture.close();
	}

	@Test
	void launchBringsEveryWindowUpSignedInOncePerRecipe() {
		Run run = this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		assertThat(run.state()).isEqualTo(RunState.UP);
		assertThat(run.windows()).extracting(WindowStatus::state).containsOnly(WindowState.UP);
		assertThat(run.windows()).allSatisfy((window) -> assertThat(window.actual()).isEqualTo(window.wanted()));
		assertThat(this.browsers.launched).hasSize(2);
		assertThat(this.browsers.submits()).isEqualTo(1);
		assertThat(this.walls.find("pc")).hasValueSatisfying((wall) -> assertThat(wall.up()).isTrue());
	}

	@Test
	void launchWhenNothingIsSharedSignsEachWindowIn() {
		this.fixture.ended(this.walls.launch("apart", Set.of(), false, Trigger.REST));
		assertThat(this.browsers.launched).hasSize(2);
		assertThat(this.browsers.submits()).isEqualTo(2);
	}

	@Test
	void prepareHasTheBrowserStartedThatTheLaunchAsksForFirst() {
		this.walls.prepare("pc");
		this.walls.prepare("not-there");
		this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		assertThat(this.browsers.prepared).singleElement()
			.satisfies((request) -> assertThat(this.browsers.launched).extracting((browser) -> browser.request)
				.contains(request));
	}

	@Test
	void launchTellsTheStatesOfAWindowInOrder() {
		this.fixture.ended(this.walls.launch("pc", Set.of("first"), false, Trigger.REST));
		assertThat(windowEvents("a").map(WallEvent.WindowChanged::to)).containsSubsequence(WindowState.LOADING,
				WindowState.PLACING, WindowState.UP);
		assertThat(this.events).first().isInstanceOf(WallEvent.RunStarted.class);
		Awaitility.await().until(() -> this.events.stream().anyMatch(WallEvent.RunEnded.class::isInstance));
	}

	@Test
	void launchWithTagsBringsOnlyTheirWindowsUp() {
		Run run = this.fixture.ended(this.walls.launch("pc", Set.of("first"), false, Trigger.REST));
		assertThat(run.windows()).extracting(WindowStatus::window).containsExactly("a");
	}

	@Test
	void launchWithAnUnknownTagNamesThoseThereAre() {
		assertThatExceptionOfType(WallException.class)
			.isThrownBy(() -> this.walls.launch("pc", Set.of("second"), false, Trigger.REST))
			.withMessageContaining("[second]")
			.withMessageContaining("[first]");
		assertThat(this.walls.all()).isEmpty();
	}

	@Test
	void launchWhenASiteIsDownFailsThatWindowAlone() {
		this.browsers.takeDown("http://127.0.0.1:1/b");
		Run run = this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		assertThat(run.state()).isEqualTo(RunState.PARTIAL);
		assertThat(run.windows()).filteredOn((window) -> window.state() == WindowState.FAILED)
			.singleElement()
			.satisfies((window) -> assertThat(window.window()).isEqualTo("b"))
			.satisfies((window) -> assertThat(window.error()).contains("site not reachable"));
	}

	@Test
	void launchWhenASiteIsSlowDelaysNoOtherWindow() {
		CountDownLatch answer = new CountDownLatch(1);
		this.browsers.hold("http://127.0.0.1:1/b", answer);
		Run run = this.walls.launch("pc", Set.of(), false, Trigger.REST);
		Awaitility.await()
			.until(() -> this.walls.run(run.id())
				.orElseThrow()
				.windows()
				.stream()
				.filter((window) -> window.state() == WindowState.UP)
				.count() == 2);
		answer.countDown();
		assertThat(this.fixture.ended(run).state()).isEqualTo(RunState.UP);
	}

	@Test
	void launchWhenTheSignInSiteIsDownFailsItsWindowsWithTheReason() {
		this.browsers.takeDown("http://127.0.0.1:1/");
		Run run = this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		assertThat(run.state()).isEqualTo(RunState.PARTIAL);
		assertThat(run.windows()).filteredOn((window) -> window.state() == WindowState.FAILED)
			.hasSize(2)
			.allSatisfy((window) -> assertThat(window.error()).contains("Recipe \"site\""));
	}

	@Test
	void launchWhenNoBrowserStartsFails() {
		this.browsers.broken = true;
		Run run = this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		assertThat(run.state()).isEqualTo(RunState.FAILED);
		assertThat(run.windows())
			.allSatisfy((window) -> assertThat(window.error()).isEqualTo("No Chrome is installed"));
	}

	@Test
	void launchWhenAWindowRefusesItsBoundsTellsTheDifference() {
		this.browsers.refusedBounds = new Bounds(0, 0, 900, 900);
		Run run = this.fixture.ended(this.walls.launch("moved", Set.of(), false, Trigger.REST));
		assertThat(run.windows()).singleElement()
			.satisfies((window) -> assertThat(window.state()).isEqualTo(WindowState.UP))
			.satisfies((window) -> assertThat(window.actual()).isEqualTo(new Bounds(100, 0, 900, 900)))
			.satisfies((window) -> assertThat(window.error())
				.isEqualTo("Stands at 900x900 at 100,0 instead of 900x900 at 0,0"));
	}

	@Test
	void launchWhenUpIsRefusedAndReplacesWhenAsked() {
		this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		assertThatExceptionOfType(WallException.class)
			.isThrownBy(() -> this.walls.launch("pc", Set.of(), false, Trigger.REST))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.ALREADY_UP));
		this.fixture.ended(this.walls.launch("pc", Set.of(), true, Trigger.REST));
		assertThat(this.browsers.launched).hasSize(4);
		assertThat(this.browsers.open()).isEqualTo(2);
	}

	@Test
	void launchTwiceAtOnceNeverDoublesAWindow() throws Exception {
		try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Boolean>> launches = Stream.generate(() -> executor.submit(() -> {
				try {
					this.walls.launch("pc", Set.of(), false, Trigger.REST);
					return true;
				}
				catch (WallException ex) {
					return false;
				}
			})).limit(8).toList();
			long accepted = 0;
			for (Future<Boolean> launch : launches) {
				accepted += launch.get() ? 1 : 0;
			}
			assertThat(accepted).isOne();
		}
		Awaitility.await().until(() -> this.walls.all().getFirst().up());
		assertThat(this.browsers.launched).hasSize(2);
	}

	@Test
	void launchOfAnUnknownLayoutNamesThoseThereAre() {
		assertThatExceptionOfType(WallException.class)
			.isThrownBy(() -> this.walls.launch("pd", Set.of(), false, Trigger.REST))
			.withMessage("There is no layout \"pd\"; there are apart, moved, pc")
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.NO_SUCH_LAYOUT));
	}

	@Test
	void stopWhileUnderWayEndsTheRunAndLeavesNoBrowser() {
		CountDownLatch never = new CountDownLatch(1);
		this.browsers.hold("http://127.0.0.1:1/b", never);
		CompletableFuture<RunState> ended = new CompletableFuture<>();
		this.walls.listen((event) -> {
			if (event instanceof WallEvent.RunEnded end) {
				ended.complete(end.state());
			}
		});
		this.walls.launch("pc", Set.of(), false, Trigger.REST);
		Awaitility.await().until(() -> this.browsers.launched.size() == 2);
		this.walls.stop("pc");
		assertThat(ended).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(RunState.STOPPED);
		assertThat(this.browsers.open()).isZero();
		assertThat(this.walls.all()).isEmpty();
		assertThat(this.walls.expected()).isEmpty();
		never.countDown();
	}

	@Test
	void windowClosedByHandFailsWithTheReasonAndRestartBringsItBack() {
		this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		FakePage page = this.browsers.pageShowing("http://127.0.0.1:1/b");
		page.lose(PageEnd.CLOSED);
		assertThat(this.fixture.status("b").state()).isEqualTo(WindowState.FAILED);
		assertThat(this.fixture.status("b").fault())
			.isEqualTo(new Fault(Fault.Code.CLOSED_BY_HAND, "Window b is lost: its window was closed"));
		assertThat(this.walls.find("pc").orElseThrow().up()).isFalse();
		this.walls.act("pc", "b", WindowAction.RESTART);
		Awaitility.await().until(() -> this.fixture.status("b").state() == WindowState.UP);
		assertThat(this.browsers.launched).hasSize(2);
	}

	@Test
	void browserThatEndsFailsItsWindowsAndRestartStartsAnother() {
		this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		this.browsers.named("site").crash();
		assertThat(this.fixture.status("a").state()).isEqualTo(WindowState.FAILED);
		assertThat(this.fixture.status("c").state()).isEqualTo(WindowState.UP);
		this.walls.act("pc", "a", WindowAction.RESTART);
		Awaitility.await().until(() -> this.fixture.status("a").state() == WindowState.UP);
		assertThat(this.browsers.launched).hasSize(3);
		assertThat(this.browsers.submits()).isEqualTo(2);
	}

	@Test
	void restartOfTheFirstWindowOfABrowserOpensANewOneAndClosesTheOld() {
		this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		FakePage old = this.browsers.pageShowing("http://127.0.0.1:1/a");
		this.walls.act("pc", "a", WindowAction.RESTART);
		Awaitility.await().until(() -> old.done.contains("close"));
		assertThat(this.fixture.status("a").state()).isEqualTo(WindowState.UP);
		assertThat(this.browsers.launched).hasSize(2);
	}

	@Test
	void restartThatFailsLeavesNoOldWindowBehind() {
		this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		FakePage old = this.browsers.pageShowing("http://127.0.0.1:1/b");
		this.browsers.takeDown("http://127.0.0.1:1/b");
		this.walls.act("pc", "b", WindowAction.RESTART);
		Awaitility.await().until(() -> old.done.contains("close"));
		assertThat(this.fixture.status("b").state()).isEqualTo(WindowState.FAILED);
		assertThat(this.fixture.status("a").state()).isEqualTo(WindowState.UP);
	}

	@Test
	void restartWhenTheBrowserHasEndedUnnoticedStartsAnother() {
		this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		this.browsers.named("site").endsUnnoticed = true;
		this.walls.act("pc", "b", WindowAction.RESTART);
		Awaitility.await().until(() -> this.fixture.status("b").state() == WindowState.UP);
		assertThat(this.browsers.launched).hasSize(3);
	}

	@Test
	void restartOfTwoWindowsOfALostBrowserStartsOneBrowser() {
		this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		this.browsers.named("site").crash();
		this.walls.act("pc", "a", WindowAction.RESTART);
		this.walls.act("pc", "b", WindowAction.RESTART);
		Awaitility.await().until(() -> this.walls.find("pc").orElseThrow().up());
		assertThat(this.browsers.launched).hasSize(3);
		assertThat(this.browsers.submits()).isEqualTo(2);
	}

	@Test
	void windowsThatAPageOpensAreRefusedOnceItStands() {
		this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		assertThat(this.browsers.pageShowing("http://127.0.0.1:1/b").treated).isEqualTo(Interruptions.DEFAULT);
	}

	@Test
	void windowLostWhileItIsPlacedFails() {
		this.browsers.lostWhenPlaced = "http://127.0.0.1:1/b";
		this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		assertThat(this.fixture.status("b").state()).isEqualTo(WindowState.FAILED);
		assertThat(this.fixture.status("b").error()).contains("its page crashed");
	}

	@Test
	void launchWhenWeHaveAMistakeFailsRatherThanWaitsForEver() {
		this.browsers.faulty = true;
		Run run = this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		assertThat(run.windows()).allSatisfy((window) -> assertThat(window.error()).contains("NoClassDefFoundError"));
		this.walls.stop("pc");
	}

	@Test
	void stopOfAWallThatReplacesAnotherWaitsForBoth() throws Exception {
		this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		this.browsers.closesSlowly = true;
		Run second = this.walls.launch("pc", Set.of(), true, Trigger.REST);
		Thread stopping = Thread.ofVirtual().start(() -> this.walls.stop("pc"));
		Awaitility.await().until(() -> this.walls.run(second.id()).orElseThrow().state() == RunState.STOPPED);
		assertThatExceptionOfType(WallException.class)
			.isThrownBy(() -> this.walls.launch("pc", Set.of(), false, Trigger.REST))
			.withMessageContaining("is being taken down");
		this.browsers.mayClose.countDown();
		assertThat(stopping.join(Duration.ofSeconds(10))).isTrue();
		assertThat(this.browsers.open()).isZero();
		assertThat(this.walls.all()).isEmpty();
	}

	@Test
	void runEndsAfterTheLastWindowHasToldSo() {
		this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		Awaitility.await().until(() -> this.events.stream().anyMatch(WallEvent.RunEnded.class::isInstance));
		assertThat(this.events).first().isInstanceOf(WallEvent.RunStarted.class);
		assertThat(this.events).last().isInstanceOf(WallEvent.RunEnded.class);
	}

	@Test
	void actOnAWindowThatIsNotReadyIsRefused() {
		this.browsers.takeDown("http://127.0.0.1:1/b");
		this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		assertThatExceptionOfType(WallException.class).isThrownBy(() -> this.walls.act("pc", "b", WindowAction.PLACE))
			.withMessage("Window \"b\" is failed; it must be up to place it");
		assertThatExceptionOfType(WallException.class).isThrownBy(() -> this.walls.act("pc", "z", WindowAction.PLACE))
			.withMessageContaining("no window \"z\"");
	}

	@Test
	void wallTellsThatItsFileHasChangedSinceItCameUp() throws IOException {
		this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		assertThat(this.walls.find("pc").orElseThrow().changed()).isFalse();
		Path file = this.fixture.layout("pc");
		Files.writeString(file, Files.readString(file) + "# changed\n", StandardCharsets.UTF_8);
		Awaitility.await().until(() -> this.walls.find("pc").orElseThrow().changed());
	}

	@Test
	void stopOfAWallThatIsOnlyExpectedWithdrawsIt() {
		this.walls.expect("pc");
		this.walls.stop("pc");
		assertThat(this.walls.expected()).isEmpty();
		assertThatExceptionOfType(WallException.class).isThrownBy(() -> this.walls.stop("pc"))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.NO_SUCH_WALL));
	}

	@Test
	void closeLeavesNoBrowser() {
		this.fixture.ended(this.walls.launch("pc", Set.of(), false, Trigger.REST));
		this.walls.close();
		assertThat(this.browsers.open()).isZero();
	}

	private Stream<WallEvent.WindowChanged> windowEvents(String window) {
		return this.events.stream()
			.filter(WallEvent.WindowChanged.class::isInstance)
			.map(WallEvent.WindowChanged.class::cast)
			.filter((event) -> event.window().equals(window));
	}

}
