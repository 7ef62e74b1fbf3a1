package io.wallup.layout;

import io.wallup.layout.LayoutFiles.Known;
import org.jspecify.annotations.Nullable;

/**
 * A layout is new, changed or gone.
 *
 * @param name the name of the layout
 * @param file its file as it is now, or nothing when there is none any more
 */
public record LayoutChange(String name, @Nullable LayoutFile file) {

	static @Nullable LayoutChange between(String name, @Nullable Known before, @Nullable Known after) {
		if (after == null) {
			return (before != null) ? new LayoutChange(name, null) : null;
		}
		return (before != null && after.file().same(before.file())) ? null : new LayoutChange(name, after.file());
	}

}
