package io.wallup.cli;

import java.io.IOException;
import java.nio.file.Path;

import io.wallup.browser.BrowserException;
import io.wallup.browser.BrowserLauncher;
import io.wallup.browser.Browsers;

/** Opens the browsers of this PC for a command of its own. */
@FunctionalInterface
interface BrowserOpener {

	OpenBrowsers open(Path state, boolean headless);

	static OpenBrowsers ofPc(Path state, boolean headless) {
		try {
			new StateFolder(state).prepare();
		}
		catch (IOException ex) {
			throw new BrowserException("The state folder \"%s\" cannot be made: %s".formatted(state, ex), ex);
		}
		BrowserLauncher launcher = BrowserLauncher.forCommand(state, headless);
		return new OpenBrowsers(launcher, launcher::close);
	}

	/**
	 * Browsers to be closed after use.
	 *
	 * @param browsers where browsers come from
	 * @param closing ends what is left of them
	 */
	record OpenBrowsers(Browsers browsers, Runnable closing) implements AutoCloseable {

		@Override
		public void close() {
			this.closing.run();
		}

	}

}
