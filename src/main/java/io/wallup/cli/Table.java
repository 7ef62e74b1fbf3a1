package io.wallup.cli;

import java.util.ArrayList;
import java.util.List;

/** Text in columns, as wide as their widest cell. */
final class Table {

	private final List<List<String>> rows = new ArrayList<>();

	Table(String... titles) {
		this.rows.add(List.of(titles));
	}

	Table row(String... cells) {
		this.rows.add(List.of(cells));
		return this;
	}

	List<String> lines() {
		int columns = this.rows.getFirst().size();
		int[] widths = new int[columns];
		for (List<String> row : this.rows) {
			for (int i = 0; i < columns; i++) {
				widths[i] = Math.max(widths[i], row.get(i).length());
			}
		}
		return this.rows.stream().map((row) -> line(row, widths)).toList();
	}

	private static String line(List<String> row, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < widths.length; i++) {
			String cell = row.get(i);
			line.append(cell).repeat(" ", widths[i] - cell.length() + 2);
		}
		return line.toString().stripTrailing();
	}

}
