package io.wallup.web.admin;

import java.util.List;
import java.util.Objects;

import io.wallup.layout.Completion;
import io.wallup.layout.FileVersion;
import io.wallup.layout.Layouts;
import io.wallup.web.Change;
import io.wallup.web.Problem;
import io.wallup.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the script of the editor asks while somebody edits; nothing of it is written. */
@RestController
@RequestMapping(path = "/layouts/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
final class DraftApi {

	private static final int MOST = 1024 * 1024;

	private final Layouts layouts;

	private final Drafts drafts;

	private final Differences differences;

	private final SavedLayouts saved;

	DraftApi(Layouts layouts, Drafts drafts, Differences differences, SavedLayouts saved) {
		this.layouts = layouts;
		this.drafts = drafts;
		this.differences = differences;
		this.saved = saved;
	}

	@PostMapping("/draft")
	@Change(Change.NOTHING)
	Draft draft(@PathVariable String name, @RequestBody DraftRequest request) {
		return this.drafts.edit(name, request.text(), request.edits());
	}

	@PostMapping("/completions")
	@Change(Change.NOTHING)
	List<Completion> completions(@PathVariable String name, @RequestBody CompletionRequest request) {
		return this.layouts.completions(request.text(), request.line(), request.column());
	}

	/**
	 * Without a text before, the file is compared with, and the windows with those that
	 * stand.
	 */
	@PostMapping("/difference")
	@Change(Change.NOTHING)
	Difference difference(@PathVariable String name, @RequestBody DifferenceRequest request) {
		return this.differences.between(name, request.before(), request.text());
	}

	@GetMapping("/saved")
	Saved saved(@PathVariable String name) {
		return this.saved.find(name);
	}

	@GetMapping("/versions")
	List<FileVersion> versions(@PathVariable String name) {
		return this.layouts.versions(name);
	}

	@GetMapping("/versions/{id}")
	Version version(@PathVariable String name, @PathVariable String id) {
		return this.layouts.version(name, id)
			.map(Version::new)
			.orElseThrow(() -> new ProblemException(Problem.NOT_FOUND,
					"No version \"%s\" of layout \"%s\" is kept".formatted(id, name)));
	}

	private static String checked(@Nullable String text) {
		if (text == null) {
			throw new ProblemException(Problem.BAD_REQUEST, "text is absent, expected the text of the layout");
		}
		if (text.length() > MOST) {
			throw new ProblemException(Problem.TOO_LARGE,
					"text has %d characters, expected at most %d".formatted(text.length(), MOST));
		}
		return text;
	}

	/** A text and what was done to it on the map. */
	record DraftRequest(String text, List<DraftEdit> edits) {

		DraftRequest(String text, @Nullable List<DraftEdit> edits) {
			this.text = checked(text);
			this.edits = Objects.requireNonNullElse(edits, List.of());
		}

	}

	/** A place in a text, from 1. */
	record CompletionRequest(String text, int line, int column) {

		CompletionRequest {
			checked(text);
		}

	}

	/** Two texts. */
	record DifferenceRequest(@Nullable String before, String text) {

		DifferenceRequest {
			checked(text);
		}

	}

	/** A version that was replaced. */
	record Version(String text) {
	}

}
