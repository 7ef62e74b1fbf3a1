package io.wallup.web.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.wallup.history.Audit;
import io.wallup.history.AuditEntry;
import io.wallup.history.AuditFilter;
import io.wallup.layout.LayoutFile;
import io.wallup.layout.Layouts;
import io.wallup.wall.Wall;
import io.wallup.wall.Walls;
import org.jspecify.annotations.Nullable;

/** What is known of the files of layouts besides what they say. */
final class SavedLayouts {

	/** A request is recorded a moment after it has written its file. */
	private static final Duration ALIKE = Duration.ofSeconds(2);

	private final Layouts layouts;

	private final Walls walls;

	private final Audit audit;

	SavedLayouts(Layouts layouts, Walls walls, Audit audit) {
		this.layouts = layouts;
		this.walls = walls;
		this.audit = audit;
	}

	Saved find(String name) {
		Optional<Wall> wall = this.walls.find(name);
		boolean changed = wall.map(Wall::changed).orElse(false);
		LayoutFile file = this.layouts.find(name).orElse(null);
		if (file == null) {
			return new Saved("", null, null, null, wall.isPresent(), changed);
		}
		Instant at = writtenAt(file.path());
		return new Saved(file.text(), file.etag(), at, writtenBy(name, at), wall.isPresent(), changed);
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

	/** Whoever wrote it through us; nobody is known for an edit of the file itself. */
	private @Nullable String writtenBy(String name, @Nullable Instant at) {
		if (at == null) {
			return null;
		}
		AuditFilter about = new AuditFilter(null, "layout-write", at.minus(ALIKE), at.plus(ALIKE));
		return this.audit.find(about, 0)
			.entries()
			.stream()
			.filter((entry) -> entry.subject().equals(name))
			.findFirst()
			.map(AuditEntry::who)
			.orElse(null);
	}

}
