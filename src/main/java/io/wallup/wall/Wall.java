package io.wallup.wall;

import java.time.Instant;
import java.util.List;

/**
 * A layout that is up now, or coming up, as it stands at one moment.
 *
 * @param layout the name of the layout
 * @param run the identifier of the run that brought it up, or that applied its layout
 * last
 * @param since when it began to come up
 * @param up whether every window stands
 * @param changed whether the layout's file has changed since it came up
 * @param windows its windows in the order of the layout
 */
public record Wall(String layout, String run, Instant since, boolean up, boolean changed, List<WindowStatus> windows) {

	public Wall {
		windows = List.copyOf(windows);
	}

}
