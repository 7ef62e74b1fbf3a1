package io.wallup.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import javax.imageio.ImageIO;

import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Locator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests of small pictures and labels in a real Chrome. */
class PageLookIntegrationTests {

	private static final Duration SOON = Duration.ofMinutes(1);

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	static Path state;

	static TestSite site;

	static TestDesktop desktop;

	static Browser browser;

	Page page;

	@BeforeAll
	static void start() {
		site = new TestSite();
		desktop = new TestDesktop("1600x1200", state);
		browser = desktop.browsers()
			.launch(new BrowserRequest("test", "looks", BrowserSettings.DEFAULT, new Bounds(0, 0, 700, 500),
					List.of()));
	}

	@AfterAll
	static void stop() {
		desktop.close();
		site.close();
	}

	@BeforeEach
	void openWindow() {
		this.page = browser.openWindow(new Bounds(100, 120, 800, 700));
	}

	@Test
	void glanceIsAsWideAsAskedAndTakenAlsoWhenTheWindowIsCovered() {
		this.page.open(site.url("/filled"), SOON);
		BufferedImage uncovered = picture(this.page.glance(false, 400, SOON));
		browser.openWindow(new Bounds(0, 0, 1600, 1200));
		BufferedImage picture = picture(this.page.glance(false, 400, SOON));
		assertThat(picture.getWidth()).isEqualTo(400);
		assertThat(different(picture, uncovered)).isZero();
	}

	@Test
	void glancePaintsTheFieldsOfASignInFormOverInFramesOfOtherSitesAndLeavesThePageAlone() {
		this.page.open(site.url("/cross"), SOON);
		this.page.enterFrame(new Locator(Locator.How.FRAME, "middle"), SOON);
		this.page.enterFrame(new Locator(Locator.How.FRAME, "inner"), SOON);
		this.page.waitUntilVisible(Locator.css("#password"), SOON);
		this.page.leaveFrames();
		BufferedImage before = picture(this.page.picture(false, SOON));
		BufferedImage blanked = picture(this.page.glance(false, 800, SOON));
		// two fields of 150 x 24 CSS pixels
		assertThat(black(blanked) - black(before)).isGreaterThan(4_000);
		assertThat(different(picture(this.page.picture(false, SOON)), before)).isZero();
	}

	@Test
	void glanceOfEveryFieldIsBlankedWhenThatIsAsked() {
		this.page.open(site.url("/filled"), SOON);
		long plain = black(picture(this.page.glance(false, 800, SOON)));
		// the field alone has 200 x 40 CSS pixels
		assertThat(black(picture(this.page.glance(true, 800, SOON))) - plain).isGreaterThan(6_000);
	}

	@Test
	void glanceOfAPageThatHangsFailsInTime() {
		hang();
		assertThatExceptionOfType(PageException.class)
			.isThrownBy(() -> this.page.glance(false, 400, Duration.ofSeconds(1)));
	}

	@Test
	void labelIsShownOverAPageWithAStrictPolicyAndGoesAway() {
		this.page.open(site.url("/strict"), SOON);
		assertThat(brightness()).isGreaterThan(200);
		this.page.showLabel("run1_2", SOON);
		Awaitility.await().until(() -> brightness() < 150);
		this.page.showLabel("run1_2", Duration.ofMillis(100));
		Awaitility.await().until(() -> brightness() > 200);
	}

	@Test
	void labelOfAPageThatHangsIsAWindowOfOurOwnForAWhile() {
		hang();
		this.page.showLabel("run1_2", Duration.ofSeconds(3));
		Awaitility.await().until(() -> desktop.windows().containsKey("run1_2"));
		Awaitility.await().until(() -> !desktop.windows().containsKey("run1_2"));
	}

	@Test
	void boundsAreThoseThatTheWindowHasNow() {
		assertThat(this.page.bounds()).contains(new Bounds(100, 120, 800, 700));
	}

	private void hang() {
		this.page.open(site.url("/hang"), SOON);
		this.page.waitUntilVisible(Locator.css("#hanging"), SOON);
		Awaitility.await().until(() -> !this.page.waitUntilVisible(Locator.css("#field"), Duration.ofMillis(100)));
	}

	private double brightness() {
		BufferedImage picture = picture(this.page.glance(false, 200, SOON));
		long sum = 0;
		for (int x = 0; x < picture.getWidth(); x++) {
			for (int y = 0; y < picture.getHeight(); y++) {
				sum += picture.getRGB(x, y) & 0xff;
			}
		}
		return (double) sum / (picture.getWidth() * picture.getHeight());
	}

	private static long different(BufferedImage one, BufferedImage other) {
		long different = 0;
		for (int x = 0; x < one.getWidth(); x++) {
			for (int y = 0; y < one.getHeight(); y++) {
				different += (one.getRGB(x, y) != other.getRGB(x, y)) ? 1 : 0;
			}
		}
		return different;
	}

	private static long black(BufferedImage picture) {
		long black = 0;
		for (int x = 0; x < picture.getWidth(); x++) {
			for (int y = 0; y < picture.getHeight(); y++) {
				int colour = picture.getRGB(x, y);
				black += ((colour & 0xff) + (colour >> 8 & 0xff) + (colour >> 16 & 0xff) < 60) ? 1 : 0;
			}
		}
		return black;
	}

	private static BufferedImage picture(byte[] image) {
		try {
			return ImageIO.read(new ByteArrayInputStream(image));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
