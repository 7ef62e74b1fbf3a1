package io.wallup.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.wallup.browser.PageException.Reason;
import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Locator;
import io.wallup.layout.Locator.How;
import io.wallup.layout.Sign;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Pages of one site that hold streams open, in a real Chrome. */
class StreamsIntegrationTests {

	private static final Duration WITHIN = Duration.ofSeconds(30);

	private static final List<Sign> LIVE = List.of(new Sign.Title("live"));

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	static Path state;

	TestSite site;

	BrowserLauncher launcher;

	Browser browser;

	final List<Page> live = new ArrayList<>();

	@BeforeEach
	void openAsManyAsThereAreConnections() {
		this.site = new TestSite();
		this.launcher = new BrowserLauncher(new BrowserProperties(null, false, true, null, List.of()), state);
		this.browser = this.launcher.launch(
				new BrowserRequest("test", "streams", BrowserSettings.DEFAULT, new Bounds(0, 0, 700, 500), List.of()));
		this.live.add(this.browser.firstPage());
		while (this.live.size() < Connections.MOST) {
			this.live.add(openWindow());
		}
		for (Page page : this.live) {
			page.open(this.site.url("/live"), WITHIN);
			assertThat(page.waitForAny(LIVE, WITHIN)).isPresent();
		}
	}

	@AfterEach
	void stop() {
		this.launcher.close();
		this.site.close();
	}

	@Test
	void pageThatLeavesFirstIsLoadedAgainAlthoughItHeldOneOfTheConnections() {
		Page page = this.live.getLast();
		page.leave();
		page.open(this.site.url("/live"), WITHIN);
		assertThat(page.waitForAny(LIVE, WITHIN)).isPresent();
		assertThat(page.lacksConnection(WITHIN)).isEmpty();
	}

	@Test
	void pageThatGetsNoConnectionSaysSoUntilItGetsOne() {
		Page late = openWindow();
		PageException ex = catchThrowableOfType(PageException.class,
				() -> late.open(this.site.url("/live"), Connections.LONG.multipliedBy(2)));
		assertThat(ex.reason()).isEqualTo(Reason.NO_CONNECTION);
		assertThat(ex).hasMessageContaining("hold all 6 connections (HTTP/1.1) to " + this.site.origin());
		Page first = this.live.getFirst();
		first.leave();
		first.open(this.site.url("/later"), WITHIN);
		assertThat(first.lacksConnection(WITHIN)).isEmpty();
		late.open(this.site.url("/live"), WITHIN);
		assertThat(late.waitForAny(LIVE, WITHIN)).isPresent();
		first.click(new Locator(How.CSS, "button"), WITHIN);
		Awaitility.await()
			.atMost(WITHIN)
			.until(() -> first.lacksConnection(Duration.ZERO).equals(Optional.of(this.site.origin())));
		late.leave();
		Awaitility.await().atMost(WITHIN).until(() -> first.lacksConnection(Duration.ZERO).isEmpty());
		assertThat(first.waitForAny(LIVE, WITHIN)).isPresent();
	}

	private Page openWindow() {
		return this.browser.openWindow(new Bounds(0, 0, 700, 500));
	}

}
