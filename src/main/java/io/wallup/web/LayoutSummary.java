package io.wallup.web;

import io.wallup.layout.Layout;
import io.wallup.layout.LayoutFile;
import org.jspecify.annotations.Nullable;

/**
 * What the list tells of a layout.
 *
 * @param name its name
 * @param description what it says of itself, in the version that is in force
 * @param etag the version of its file
 * @param valid whether its file can be used as it is now
 * @param up whether a wall of it is up or coming up
 * @param windows how many windows it has, in the version that is in force
 * @param mistakes how many mistakes its file has, errors and warnings
 */
record LayoutSummary(String name, @Nullable String description, String etag, boolean valid, boolean up, int windows,
		int mistakes) {

	static LayoutSummary of(LayoutFile file, boolean up) {
		Layout inForce = file.inForce();
		return new LayoutSummary(file.name(), (inForce != null) ? inForce.description() : null, file.etag(),
				file.current(), up, (inForce != null) ? inForce.windows().size() : 0, file.mistakes().size());
	}

}
