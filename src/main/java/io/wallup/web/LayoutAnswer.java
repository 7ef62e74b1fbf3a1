package io.wallup.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import io.wallup.layout.Layout;
import io.wallup.layout.LayoutFile;
import io.wallup.layout.Mistake;
import org.jspecify.annotations.Nullable;

/**
 * A layout in JSON.
 *
 * @param name its name
 * @param etag the version of its file
 * @param current whether that version is the one in force
 * @param mistakes what is wrong with that version
 * @param layout what is in force: the last version that could be used, if there was one
 */
record LayoutAnswer(String name, String etag, boolean current, List<Mistake> mistakes,
		@Schema(implementation = Object.class) @Nullable Layout layout) {

	static LayoutAnswer of(LayoutFile file) {
		return new LayoutAnswer(file.name(), file.etag(), file.current(), file.mistakes(), file.inForce());
	}

}
