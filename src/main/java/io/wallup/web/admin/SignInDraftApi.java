package io.wallup.web.admin;

import java.util.List;

import io.wallup.layout.Completion;
import io.wallup.layout.LineDifference;
import io.wallup.layout.LineDifference.Hunk;
import io.wallup.signin.RecipeReader;
import io.wallup.web.Change;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the script of the recipe editor asks; nothing of it is written. */
@RestController
@RequestMapping(path = "/sign-ins/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
final class SignInDraftApi {

	@Change(Change.NOTHING)
	@PostMapping("/completions")
	List<Completion> completions(@RequestBody CompletionRequest request) {
		return RecipeReader.completions().at(request.text(), request.line(), request.column());
	}

	@Change(Change.NOTHING)
	@PostMapping("/difference")
	List<Hunk> difference(@RequestBody DifferenceRequest request) {
		return LineDifference.between(request.before(), request.after()).hunks();
	}

	/**
	 * A place of a text.
	 *
	 * @param line from 1
	 * @param column from 1
	 */
	record CompletionRequest(String text, int line, int column) {
	}

	/** Two texts. */
	record DifferenceRequest(String before, String after) {
	}

}
