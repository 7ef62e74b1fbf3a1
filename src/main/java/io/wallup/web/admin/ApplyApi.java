package io.wallup.web.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.wallup.layout.Bounds;
import io.wallup.layout.LayoutTextException;
import io.wallup.wall.Run;
import io.wallup.wall.Trigger;
import io.wallup.wall.Walls;
import io.wallup.web.Change;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What goes from the editor to the real wall, and back from there. */
@RestController
@RequestMapping(path = "/layouts/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
final class ApplyApi {

	private final Walls walls;

	private final Drafts drafts;

	ApplyApi(Walls walls, Drafts drafts) {
		this.walls = walls;
		this.drafts = drafts;
	}

	/** Brings the wall, if it is up, to what the file says. */
	@PostMapping("/apply")
	@Change("layout-apply")
	Applied apply(@PathVariable String name) {
		Run run = this.walls.find(name).isPresent() ? this.walls.apply(name, Trigger.PAGE) : null;
		return new Applied((run != null) ? run.id() : null);
	}

	/** The text with every window where it stands now; nothing is written. */
	@PostMapping("/standing")
	@Change(Change.NOTHING)
	Taken take(@PathVariable String name, @RequestBody DraftApi.DraftRequest request) {
		Map<String, Bounds> bounds = new LinkedHashMap<>();
		this.walls.boundsNow(name).forEach((window, now) -> now.ifPresent((known) -> bounds.put(window, known)));
		List<String> windows = this.drafts.windows(name, request.text());
		List<String> missing = windows.stream().filter((window) -> !bounds.containsKey(window)).toList();
		try {
			return new Taken(this.drafts.moved(name, request.text(), bounds), missing, null);
		}
		catch (LayoutTextException ex) {
			return new Taken(request.text(), missing, String.join("; ", ex.problems()));
		}
	}

	/**
	 * What came of it.
	 *
	 * @param id the run that has begun; nothing when the wall is not up
	 */
	record Applied(@Nullable String id) {
	}

	/**
	 * A text with windows where they stand.
	 *
	 * @param missing the windows of which it is not known where they stand, or that are
	 * minimised
	 * @param refused why the text cannot say it
	 */
	record Taken(String text, List<String> missing, @Nullable String refused) {
	}

}
