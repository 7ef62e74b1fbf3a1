package io.wallup.web.admin;

import java.util.List;

import io.wallup.layout.Bounds;
import io.wallup.layout.LayoutText.DrawnScreen;
import io.wallup.layout.LineDifference.Hunk;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two texts of a layout.
 *
 * @param windows the windows of both; none when the second cannot be put on this PC
 * @param screens the screens of the second
 * @param hunks the places of the text that differ
 * @param problems why the windows cannot be compared
 * @param standing whether a wall of the layout is up
 */
record Difference(List<WindowDifference> windows, List<DrawnScreen> screens, List<Hunk> hunks, List<String> problems,
		boolean standing) {

	/**
	 * What happens to a window.
	 *
	 * @param kind same, moved, new, gone, other-page or other-browser
	 */
	record WindowDifference(String name, String kind, @Nullable Bounds before, @Nullable Bounds after,
			@Nullable String urlBefore, @Nullable String urlAfter) {
	}

}
