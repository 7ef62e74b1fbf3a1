package io.wallup.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.wallup.layout.DurationText;
import io.wallup.layout.Layout;
import io.wallup.layout.Layout.Startup;
import io.wallup.layout.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Lists the layouts. */
@Command(name = "list",
		description = "Lists the layouts: their windows, when they come up by themselves, whether they are valid.",
		footerHeading = "%nExamples:%n", footer = { "  wallup list", "  wallup list --json" })
final class ListCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	private final Options options;

	ListCommand(Surroundings surroundings, Options options) {
		this.surroundings = surroundings;
		this.options = options;
	}

	@Override
	public Integer call() {
		Settings settings = this.options.settings();
		Output output = this.surroundings.output();
		ReadFiles files = new ReadFiles(settings, this.surroundings.pc());
		List<Entry> entries = new ArrayList<>();
		for (Map.Entry<String, Path> file : files.layouts().files().entrySet()) {
			entries.add(Entry.of(file.getKey(), files.layout(file.getValue())));
		}
		if (settings.json()) {
			output.out().println(Json.write(entries.stream().map(Entry::json).toList()));
		}
		else if (entries.isEmpty()) {
			output.err().println("There are no layouts in \"" + YamlFolder.shown(settings.layouts()) + "\"");
		}
		else {
			Table table = new Table("LAYOUT", "WINDOWS", "STARTUP", "FILE", "DESCRIPTION");
			entries.forEach((entry) -> table.row(entry.cells()));
			table.lines().forEach(output.out()::println);
		}
		return Exit.DONE.code();
	}

	/** A layout in the list. */
	private record Entry(String name, @Nullable Layout layout, int mistakes) {

		static Entry of(String name, Reading<Layout> reading) {
			return new Entry(name, reading.value(), reading.mistakes().size());
		}

		String[] cells() {
			String file = switch (this.mistakes) {
				case 0 -> "valid";
				case 1 -> "1 mistake";
				default -> this.mistakes + " mistakes";
			};
			if (this.layout == null) {
				return new String[] { this.name, "-", "-", file, "" };
			}
			return new String[] { this.name, String.valueOf(this.layout.windows().size()), startup(), file,
					this.layout.description() };
		}

		Map<String, Object> json() {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("name", this.name);
			json.put("valid", this.layout != null);
			json.put("mistakes", this.mistakes);
			if (this.layout != null) {
				json.put("description", this.layout.description());
				json.put("windows", this.layout.windows().size());
				json.put("startup", this.layout.startup() != null);
			}
			return json;
		}

		private String startup() {
			Startup startup = (this.layout != null) ? this.layout.startup() : null;
			return (startup != null) ? "after " + DurationText.of(startup.delay()) : "-";
		}

	}

}
