package io.wallup.layout;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What should be on the screens of a PC: one YAML file of the layouts folder, valid. */
public record Layout(String name, String description, List<Screen> screens, @Nullable Startup startup,
		BrowserSettings browser, List<Window> windows) {

	public Layout {
		screens = List.copyOf(screens);
		windows = List.copyOf(windows);
	}

	/**
	 * When the layout is brought up by itself: after the delay, and once every site of
	 * {@code waitFor} answers.
	 */
	public record Startup(Duration delay, List<URI> waitFor, Duration waitAtMost) {

		public Startup {
			waitFor = List.copyOf(waitFor);
		}

	}

}
