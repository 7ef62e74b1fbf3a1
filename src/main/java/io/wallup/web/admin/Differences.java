package io.wallup.web.admin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import io.wallup.layout.Layout;
import io.wallup.layout.LayoutFile;
import io.wallup.layout.LayoutText;
import io.wallup.layout.Layouts;
import io.wallup.layout.LineDifference;
import io.wallup.layout.LineDifference.Hunk;
import io.wallup.layout.Mistake;
import io.wallup.layout.Mistake.Severity;
import io.wallup.layout.Monitor;
import io.wallup.layout.Plan;
import io.wallup.layout.PlanDifference;
import io.wallup.layout.PlanDifference.Change;
import io.wallup.layout.PlanException;
import io.wallup.layout.Reading;
import io.wallup.wall.WallException;
import io.wallup.wall.Walls;
import io.wallup.web.admin.Difference.WindowDifference;
import org.jspecify.annotations.Nullable;

/** Compares texts of a layout: line by line, and by what they put on the screens. */
final class Differences {

	private final Layouts layouts;

	private final Walls walls;

	private final Desktop desktop;

	Differences(Layouts layouts, Walls walls, Desktop desktop) {
		this.layouts = layouts;
		this.walls = walls;
		this.desktop = desktop;
	}

	/**
	 * Compares two texts.
	 * @param before the earlier one; nothing for the file as it is, and the windows that
	 * stand
	 */
	Difference between(String name, @Nullable String before, String after) {
		boolean standing = this.walls.find(name).isPresent();
		String earlier = (before != null) ? before : this.layouts.find(name).map(LayoutFile::text).orElse("");
		List<Hunk> hunks = LineDifference.between(earlier, after).hunks();
		Reading<Layout> reading = read(name, after);
		if (!reading.valid()) {
			List<String> errors = reading.mistakes()
				.stream()
				.filter((mistake) -> mistake.severity() == Severity.ERROR)
				.map(Mistake::text)
				.toList();
			return new Difference(List.of(), List.of(), hunks, errors, standing);
		}
		List<Monitor> monitors = this.desktop.monitorsFor(after);
		try {
			Plan plan = Plan.of(reading.get(), monitors);
			Plan earlierPlan = plan(name, earlier);
			PlanDifference difference = (before == null && standing) ? this.walls.difference(reading.get())
					: PlanDifference.between(earlierPlan, plan);
			List<WindowDifference> windows = difference.changes()
				.stream()
				.map((change) -> describe(change, earlierPlan, plan))
				.toList();
			return new Difference(windows, LayoutText.of(name, after, monitors).screens(), hunks, List.of(), standing);
		}
		catch (PlanException ex) {
			return new Difference(List.of(), List.of(), hunks, ex.problems(), standing);
		}
		catch (WallException ex) {
			return new Difference(List.of(), List.of(), hunks, List.of(String.valueOf(ex.getMessage())), standing);
		}
	}

	private static WindowDifference describe(Change change, @Nullable Plan before, Plan after) {
		return new WindowDifference(change.window(), change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
				change.before(), change.after(), url(before, change.window()), url(after, change.window()));
	}

	private static @Nullable String url(@Nullable Plan plan, String window) {
		return (plan != null) ? plan.windows()
			.stream()
			.filter((placed) -> placed.window().name().equals(window))
			.findFirst()
			.map((placed) -> placed.window().url())
			.orElse(null) : null;
	}

	private Reading<Layout> read(String name, String text) {
		return this.layouts.read(name, text.getBytes(StandardCharsets.UTF_8));
	}

	/** The plan of a text, if it has one. */
	private @Nullable Plan plan(String name, String text) {
		Layout layout = read(name, text).value();
		try {
			return (layout != null) ? Plan.of(layout, this.desktop.monitorsFor(text)) : null;
		}
		catch (PlanException ex) {
			return null;
		}
	}

}
