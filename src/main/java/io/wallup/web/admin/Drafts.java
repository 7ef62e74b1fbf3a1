package io.wallup.web.admin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.wallup.layout.Bounds;
import io.wallup.layout.Layout;
import io.wallup.layout.LayoutText;
import io.wallup.layout.LayoutText.DrawnWindow;
import io.wallup.layout.LayoutTextException;
import io.wallup.layout.Layouts;
import io.wallup.layout.Plan;
import io.wallup.layout.PlanException;
import io.wallup.layout.Reading;
import io.wallup.layout.Window;
import io.wallup.web.admin.Draft.DraftMistake;
import io.wallup.web.admin.Draft.DraftWindow;
import org.jspecify.annotations.Nullable;

/** Reads and edits texts of layouts; writes nothing. */
final class Drafts {

	private final Layouts layouts;

	private final Desktop desktop;

	Drafts(Layouts layouts, Desktop desktop) {
		this.layouts = layouts;
		this.desktop = desktop;
	}

	/** A text as it is. */
	Draft read(String name, String text) {
		return draft(name, text(name, text), null);
	}

	/** A text after the edits; as it is when one of them cannot be made. */
	Draft edit(String name, String text, List<DraftEdit> edits) {
		try {
			LayoutText edited = text(name, text);
			for (DraftEdit edit : edits) {
				edited = edit.on(edited);
			}
			return draft(name, edited, null);
		}
		catch (LayoutTextException ex) {
			return draft(name, text(name, text), String.join("; ", ex.problems()));
		}
	}

	/**
	 * A text whose windows are where they stand.
	 * @throws LayoutTextException when it cannot say all of it
	 */
	String moved(String name, String text, Map<String, Bounds> bounds) {
		return text(name, text).moveAll(bounds).text();
	}

	/** The names of the windows of a text. */
	List<String> windows(String name, String text) {
		return text(name, text).windows().stream().map(DrawnWindow::name).toList();
	}

	private LayoutText text(String name, String text) {
		return LayoutText.of(name, text, this.desktop.monitorsFor(text));
	}

	private Draft draft(String name, LayoutText text, @Nullable String refused) {
		Reading<Layout> reading = this.layouts.read(name, text.text().getBytes(StandardCharsets.UTF_8));
		Layout layout = reading.value();
		List<DraftWindow> windows = text.windows().stream().map((window) -> describe(window, layout)).toList();
		return new Draft(text.text(), reading.mistakes().stream().map(DraftMistake::of).toList(),
				problems(layout, text.text()), text.screens(), windows, refused);
	}

	private static DraftWindow describe(DrawnWindow drawn, @Nullable Layout layout) {
		Optional<Window> read = Optional.ofNullable(layout)
			.flatMap((valid) -> valid.windows()
				.stream()
				.filter((window) -> Objects.equals(window.name(), drawn.name()))
				.findFirst());
		return new DraftWindow(drawn.name(), drawn.url(), drawn.screen(), read.map(Window::signIn).orElse(null),
				drawn.bounds(), drawn.line());
	}

	private List<String> problems(@Nullable Layout layout, String text) {
		if (layout != null) {
			try {
				Plan.of(layout, this.desktop.monitorsFor(text));
			}
			catch (PlanException ex) {
				return ex.problems();
			}
		}
		return List.of();
	}

}
