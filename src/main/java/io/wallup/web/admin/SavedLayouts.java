package io.wallup.web.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import io.wallup.layout.LayoutFile;
import io.wallup.layout.Layouts;
import io.wallup.wall.Wall;
import io.wallup.wall.Walls;
import org.jspecify.annotations.Nullable;

/** What is known of the files of layouts besides what they say. */
final class SavedLayouts {

	private final Layouts layouts;

	private final Walls walls;

	SavedLayouts(Layouts layouts, Walls walls) {
		this.layouts = layouts;
		this.walls = walls;
	}

	Saved find(String name) {
		boolean standing = this.walls.find(name).isPresent();
		boolean changed = this.walls.find(name).map(Wall::changed).orElse(false);
		return this.layouts.find(name)
			.map((file) -> new Saved(file.text(), file.etag(), writtenAt(file), null, standing, changed))
			.orElseGet(() -> new Saved("", null, null, null, standing, changed));
	}

	private static @Nullable Instant writtenAt(LayoutFile file) {
		return writtenAt(file.path());
	}

	private static @Nullable Instant writtenAt(Path path) {
		try {
			return Files.getLastModifiedTime(path).toInstant();
		}
		catch (IOException ex) {
			// it has just been deleted
			return null;
		}
	}

}
