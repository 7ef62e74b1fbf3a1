package io.wallup.web.admin;

import java.util.List;

import io.wallup.layout.Bounds;
import io.wallup.layout.LayoutText.DrawnScreen;
import io.wallup.layout.Mistake;
import org.jspecify.annotations.Nullable;

/**
 * A text of a layout that is being edited, and what it says.
 *
 * @param mistakes what is wrong with it
 * @param problems why it does not fit this PC
 * @param screens the screens that can be drawn
 * @param refused why the edit was not made
 */
record Draft(String text, List<DraftMistake> mistakes, List<String> problems, List<DrawnScreen> screens,
		List<DraftWindow> windows, @Nullable String refused) {

	/**
	 * What is wrong at one place of the text.
	 *
	 * @param severity error or warning
	 */
	record DraftMistake(int line, int column, String severity, String text) {

		static DraftMistake of(Mistake mistake) {
			return new DraftMistake(mistake.line(), mistake.column(), mistake.severity().toString(), mistake.text());
		}

	}

	/**
	 * A window of the text, as far as it can be read.
	 *
	 * @param line where it begins in the text
	 */
	record DraftWindow(String name, @Nullable String url, @Nullable String screen, @Nullable String signIn,
			@Nullable Bounds bounds, int line) {
	}

}
