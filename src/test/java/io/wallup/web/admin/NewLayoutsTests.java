package io.wallup.web.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

import io.wallup.browser.Browser;
import io.wallup.browser.BrowserException;
import io.wallup.browser.BrowserRequest;
import io.wallup.browser.Browsers;
import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Layouts;
import io.wallup.layout.Monitor;
import io.wallup.layout.Plan;
import io.wallup.layout.Plan.Placed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a new layout begins with. */
class NewLayoutsTests {

	@TempDir
	Path folder;

	@Test
	void textNamesTheScreensOfThisPc() {
		List<Monitor> monitors = List.of(
				new Monitor("LEFT \n# x", new Bounds(-1080, 0, 1080, 1920), new Bounds(-1080, 0, 1080, 1920), 1, false),
				new Monitor("DELL", new Bounds(0, 0, 2560, 1440), new Bounds(0, 0, 2560, 1390), 1.5, true));
		Layouts layouts = layouts();
		String text = news(layouts, monitors).text(NewLayouts.SCREENS).orElseThrow();
		assertThat(text).contains("  screen-1: { monitor: 1 } # 1080x1920 at -1080,0, LEFT # x\n",
				"  main: { monitor: primary } # 2560x1440 at 0,0, DELL\n");
		Plan plan = Plan.of(layouts.read("new", text.getBytes(StandardCharsets.UTF_8)).get(), monitors);
		assertThat(plan.windows()).extracting(Placed::bounds).containsExactly(new Bounds(-1080, 0, 1080, 1920));
	}

	@Test
	void textIsValidWhereNobodyCanTellTheScreens() {
		Layouts layouts = layouts();
		String text = news(layouts, null).text(NewLayouts.SCREENS).orElseThrow();
		assertThat(layouts.read("new", text.getBytes(StandardCharsets.UTF_8)).mistakes()).isEmpty();
	}

	@Test
	void copyHasTheTextOfTheOther() throws IOException {
		Files.createDirectories(this.folder.resolve("layouts"));
		Files.writeString(this.folder.resolve("layouts/office.yaml"), DraftsTests.TEXT);
		NewLayouts news = news(layouts(), List.of());
		assertThat(news.text("office")).hasValue(DraftsTests.TEXT);
		assertThat(news.text("nowhere")).isEmpty();
	}

	private Layouts layouts() {
		return new Layouts(this.folder.resolve("layouts"), this.folder.resolve("kept"), List::of);
	}

	private static NewLayouts news(Layouts layouts, @Nullable List<Monitor> monitors) {
		return new NewLayouts(layouts, new Desktop(new Browsers() {

			@Override
			public Browser launch(BrowserRequest request) {
				throw new BrowserException("made up", null);
			}

			@Override
			public void prepare(BrowserRequest request) {
				throw new BrowserException("made up", null);
			}

			@Override
			public List<Monitor> monitors(BrowserSettings settings) {
				if (monitors == null) {
					throw new BrowserException("made up", null);
				}
				return monitors;
			}

		}, InstantSource.system()));
	}

}
