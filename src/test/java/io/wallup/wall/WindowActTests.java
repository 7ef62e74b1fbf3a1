package io.wallup.wall;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import io.wallup.browser.PageEnd;
import io.wallup.browser.PageException;
import io.wallup.browser.PageRest;
import io.wallup.signin.Timing;
import io.wallup.wall.WallException.Reason;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests for signing in again, identifying and glancing at windows. */
class WindowActTests {

	private static final String SITE = "http://127.0.0.1:1/";

	@TempDir
	Path folder;

	final FakeBrowsers browsers = new FakeBrowsers();

	WallsFixture fixture;

	Walls walls;

	@BeforeEach
	void start() throws IOException {
		this.fixture = new WallsFixture(this.folder, this.browsers);
		this.walls = this.fixture.walls();
		this.walls.launch("pc", Set.of(), false, Trigger.REST);
		awaitUp();
	}

	@AfterEach
	void stop() {
		this.fixture.close();
	}

	@Test
	void signInPerformsTheRecipeInTheWindowAndLoadsItsPageAgain() {
		FakePage page = this.browsers.pageShowing(SITE + "a");
		FakePage neighbour = this.browsers.pageShowing(SITE + "b");
		int opened = neighbour.done.size();
		page.done.clear();
		this.walls.act("pc", "a", WindowAction.SIGN_IN);
		awaitUp();
		assertThat(page.done).containsSubsequence("open " + SITE, "submit name \"form\"", "open " + SITE + "a")
			.doesNotContain("close");
		assertThat(neighbour.done).hasSize(opened);
		assertThat(this.browsers.launched).hasSize(2);
	}

	@Test
	void reloadLeavesThePageFirstSoThatItHoldsNoConnectionThatTheNextNeeds() {
		FakePage page = this.browsers.pageShowing(SITE + "a");
		page.done.clear();
		this.walls.act("pc", "a", WindowAction.RELOAD);
		awaitUp();
		assertThat(page.done).containsSubsequence("leave", "open " + SITE + "a");
	}

	@Test
	void windowThatLacksAConnectionSaysSoForAsLongAsItDoes() {
		this.browsers.lacking.put(SITE + "b", "http://127.0.0.1:1");
		WindowStatus status = this.fixture.status("b");
		assertThat(status.state()).isEqualTo(WindowState.UP);
		assertThat(status.fault()).isEqualTo(Fault.connectionsTaken("http://127.0.0.1:1"));
		assertThat(status.error()).contains("hold all connections (HTTP/1.1) to http://127.0.0.1:1");
		assertThat(this.fixture.status("a").fault()).isNull();
		this.walls.act("pc", "b", WindowAction.RELOAD);
		awaitUp();
		this.browsers.lacking.clear();
		assertThat(this.fixture.status("b").fault()).isNull();
	}

	@Test
	void signInLoadsNeighboursAgainThatShowTheSignInPage() {
		FakePage neighbour = this.browsers.pageShowing(SITE + "b");
		neighbour.open(SITE, Duration.ZERO);
		this.walls.act("pc", "a", WindowAction.SIGN_IN);
		Awaitility.await().until(() -> neighbour.url().equals(SITE + "b"));
		awaitUp();
	}

	@Test
	void signInOfAFailedWindowBringsItsBrowserAndNeighboursBack() {
		this.browsers.launched.stream()
			.filter((browser) -> browser.request.name().equals("site"))
			.forEach(FakeBrowser::crash);
		assertThat(this.fixture.status("b").state()).isEqualTo(WindowState.FAILED);
		this.walls.act("pc", "a", WindowAction.SIGN_IN);
		awaitUp();
		assertThat(this.browsers.launched).hasSize(3);
	}

	@Test
	void reloadOfAPageWhoseSignInFormComesLateSignsIn() {
		long submits = this.browsers.submits();
		this.browsers.turning.put(SITE + "a", SITE);
		this.walls.act("pc", "a", WindowAction.RELOAD);
		awaitUp();
		assertThat(this.browsers.submits()).isEqualTo(submits + 1);
		assertThat(this.browsers.pageShowing(SITE + "a").done).endsWith("open " + SITE + "a", "settle");
	}

	@Test
	void reloadOfAPageThatStaysBlankSaysSo() {
		this.browsers.unsettled.put(SITE + "c", PageRest.BLANK);
		this.walls.act("pc", "c", WindowAction.RELOAD);
		awaitUp();
		assertThat(this.fixture.status("c").fault())
			.isEqualTo(new Fault(Fault.Code.NOTHING_SHOWN, SITE + "c has loaded and shows nothing"));
	}

	@Test
	void downloadThatAPageBeginsIsRemarkedUntilItIsLoadedAgain() {
		this.browsers.pageShowing(SITE + "c").download("report.pdf");
		assertThat(this.fixture.status("c").state()).isEqualTo(WindowState.UP);
		assertThat(this.fixture.status("c").fault()).isEqualTo(new Fault(Fault.Code.DOWNLOAD_REFUSED,
				"The page wanted to download a file (report.pdf), which was refused"));
		this.walls.act("pc", "c", WindowAction.RELOAD);
		awaitUp();
		assertThat(this.fixture.status("c").fault()).isNull();
	}

	@Test
	void signInThatIsRefusedFailsThatWindowAlone() {
		this.browsers.takeDown(SITE);
		this.walls.act("pc", "a", WindowAction.SIGN_IN);
		Awaitility.await().until(() -> this.fixture.status("a").state() == WindowState.FAILED);
		assertThat(this.fixture.status("a").error()).contains("Recipe \"site\"");
		assertThat(this.fixture.status("b").state()).isEqualTo(WindowState.UP);
	}

	@Test
	void signInOfAWindowWithoutOneIsRefused() {
		assertThatExceptionOfType(WallException.class).isThrownBy(() -> this.walls.act("pc", "c", WindowAction.SIGN_IN))
			.returns(Reason.NOT_READY, WallException::reason)
			.withMessageContaining("has no sign-in");
		assertThat(this.fixture.status("c").state()).isEqualTo(WindowState.UP);
	}

	@Test
	void identifyShowsTheNameAndLeavesTheStateAlone() {
		FakePage page = this.browsers.pageShowing(SITE + "c");
		this.walls.act("pc", "c", WindowAction.IDENTIFY);
		assertThat(page.done).contains("label c");
		assertThat(this.fixture.status("c").state()).isEqualTo(WindowState.UP);
	}

	@Test
	void identifyOfAWindowWithoutAPageIsRefused() {
		this.browsers.pageShowing(SITE + "c").lose(PageEnd.CLOSED);
		assertThatExceptionOfType(WallException.class)
			.isThrownBy(() -> this.walls.act("pc", "c", WindowAction.IDENTIFY))
			.returns(Reason.NOT_READY, WallException::reason);
	}

	@Test
	void glanceIsTakenOnceForAllWhoLookAtTheSameTime() {
		List<Glance> glances = IntStream.range(0, 20)
			.parallel()
			.mapToObj((each) -> this.walls.glance("pc", "c", 480))
			.toList();
		assertThat(glances).allSatisfy((glance) -> assertThat(glance.stale()).isFalse());
		assertThat(this.browsers.pageShowing(SITE + "c").done).filteredOn((done) -> done.startsWith("glance"))
			.hasSize(1);
	}

	@Test
	void glanceAtAWindowThatHangsIsTheLastOneWithItsAgeOrNone() {
		this.browsers.hung.add(SITE + "c");
		assertThatExceptionOfType(WallException.class).isThrownBy(() -> this.walls.glance("pc", "c", 480))
			.returns(Reason.NOT_READY, WallException::reason);
	}

	@Test
	void glanceIsTakenAnewWhenTheLastIsFourSecondsOldAndKeptWhenThePageHangs() {
		AtomicLong time = new AtomicLong();
		Instant start = Instant.parse("2026-11-21T12:00:00Z");
		LatestGlance latest = new LatestGlance(
				new Timing(Clock.fixed(start, ZoneOffset.UTC), time::get, time::get, (duration) -> {
				}));
		AtomicInteger taken = new AtomicInteger();
		IntFunction<byte[]> camera = (width) -> new byte[] { (byte) taken.incrementAndGet() };
		assertThat(latest.look(480, camera).orElseThrow().jpeg()).containsExactly(1);
		time.addAndGet(TimeUnit.MILLISECONDS.toNanos(3_999));
		assertThat(latest.look(480, camera).orElseThrow().jpeg()).containsExactly(1);
		time.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
		assertThat(latest.look(480, camera).orElseThrow().jpeg()).containsExactly(2);
		time.addAndGet(TimeUnit.SECONDS.toNanos(5));
		Glance stale = latest.look(480, (width) -> {
			throw new PageException(PageException.Reason.TIMED_OUT, "a picture", "the page", Duration.ZERO, null);
		}).orElseThrow();
		assertThat(stale.stale()).isTrue();
		assertThat(stale.jpeg()).containsExactly(2);
		assertThat(stale.taken()).isEqualTo(start);
	}

	@Test
	void glanceIsAsWideAsTheClosestLookOfLate() {
		AtomicLong time = new AtomicLong();
		LatestGlance latest = new LatestGlance(new Timing(Clock.systemUTC(), time::get, time::get, (duration) -> {
		}));
		IntFunction<byte[]> camera = (width) -> new byte[] { (byte) (width / 10) };
		latest.look(1200, camera);
		time.addAndGet(TimeUnit.SECONDS.toNanos(5));
		assertThat(latest.look(480, camera).orElseThrow().jpeg()).containsExactly(120);
		time.addAndGet(TimeUnit.SECONDS.toNanos(11));
		assertThat(latest.look(480, camera).orElseThrow().jpeg()).containsExactly(48);
	}

	@Test
	void glanceThatTakesLongDelaysNoOtherWindow() {
		CountDownLatch held = new CountDownLatch(1);
		LatestGlance latest = new LatestGlance(Timing.system());
		Thread.ofVirtual().start(() -> latest.look(480, (width) -> {
			try {
				held.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return new byte[0];
		}));
		assertThat(this.walls.glance("pc", "c", 480).stale()).isFalse();
		held.countDown();
	}

	private void awaitUp() {
		Awaitility.await().until(() -> this.walls.find("pc").orElseThrow().up());
	}

}
