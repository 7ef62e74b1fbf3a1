package io.wallup.cli;

import java.util.List;

import io.wallup.browser.Browser;
import io.wallup.browser.BrowserRequest;
import io.wallup.browser.Browsers;
import io.wallup.cli.BrowserOpener.OpenBrowsers;
import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Monitor;

/** Browsers that only tell monitors. */
record FakeBrowsers(List<Monitor> monitors) implements Browsers {

	static BrowserOpener withTwoMonitors() {
		Bounds left = new Bounds(0, 0, 1920, 1080);
		Bounds right = new Bounds(1920, 0, 1280, 1024);
		FakeBrowsers browsers = new FakeBrowsers(
				List.of(new Monitor("DELL U2720Q", left, new Bounds(0, 0, 1920, 1040), 1.5, true),
						new Monitor("", right, right, 1, false)));
		return (state, headless) -> new OpenBrowsers(browsers, () -> {
		});
	}

	@Override
	public Browser launch(BrowserRequest request) {
		throw new IllegalStateException("No browser is expected");
	}

	@Override
	public void prepare(BrowserRequest request) {
		launch(request);
	}

	@Override
	public List<Monitor> monitors(BrowserSettings settings) {
		return this.monitors;
	}

}
