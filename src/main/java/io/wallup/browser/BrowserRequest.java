package io.wallup.browser;

import java.util.List;

import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings;

/**
 * What a browser is started for.
 *
 * @param wall the layout that it belongs to
 * @param name which of the wall's browsers it is; with the wall it names the profile
 * folder
 * @param settings kind, binary, profile and arguments
 * @param first where its first window stands, in DIPs
 * @param screens the screens of the layout, which a headless browser gets for its own
 */
public record BrowserRequest(String wall, String name, BrowserSettings settings, Bounds first, List<Bounds> screens) {

	public BrowserRequest {
		screens = List.copyOf(screens);
	}

}
