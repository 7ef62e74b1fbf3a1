package io.wallup.cli;

import java.util.List;

import io.wallup.layout.Bounds;
import org.jspecify.annotations.Nullable;

/** How windows stand, as a table. */
final class RunTable {

	private RunTable() {
	}

	static List<String> lines(List<WindowView> windows) {
		Table table = new Table("WINDOW", "STATE", "SECONDS", "WANTED", "ACTUAL", "ERROR");
		for (WindowView window : windows) {
			String error = (window.error() != null) ? window.error() : "";
			table.row(window.window(), window.state(), "%7.1f".formatted(window.total()), text(window.wanted()),
					text(window.actual()), error.replaceAll("\\s+", " "));
		}
		return table.lines();
	}

	private static String text(@Nullable Bounds bounds) {
		return (bounds != null) ? bounds.toString() : "-";
	}

}
