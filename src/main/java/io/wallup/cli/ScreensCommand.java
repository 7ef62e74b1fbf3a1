package io.wallup.cli;

import java.util.List;
import java.util.concurrent.Callable;

import io.wallup.cli.BrowserOpener.OpenBrowsers;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Monitor;
import picocli.CommandLine.Command;

/** Lists the screens of this PC. */
@Command(name = "screens",
		description = { "Lists the monitors of this PC, as a browser sees them, in device-independent pixels.", "",
				"A layout names them by their number here, by their label, or as \"primary\"." },
		footerHeading = "%nExamples:%n", footer = { "  wallup screens", "  wallup screens --json" })
final class ScreensCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	private final Options options;

	ScreensCommand(Surroundings surroundings, Options options) {
		this.surroundings = surroundings;
		this.options = options;
	}

	@Override
	public Integer call() {
		Settings settings = this.options.settings();
		Output output = this.surroundings.output();
		List<Monitor> monitors;
		try (OpenBrowsers open = this.surroundings.browsers()
			.open(settings.state(), !this.surroundings.pc().display())) {
			monitors = open.browsers().monitors(BrowserSettings.DEFAULT);
		}
		if (settings.json()) {
			output.out().println(Json.write(monitors));
			return Exit.DONE.code();
		}
		Table table = new Table("NUMBER", "LABEL", "BOUNDS", "WORK AREA", "SCALE", "PRIMARY");
		for (int i = 0; i < monitors.size(); i++) {
			Monitor monitor = monitors.get(i);
			table.row(String.valueOf(i + 1), monitor.label().isEmpty() ? "-" : monitor.label(),
					monitor.bounds().toString(), monitor.workArea().toString(), String.valueOf(monitor.scale()),
					monitor.primary() ? "yes" : "");
		}
		table.lines().forEach(output.out()::println);
		if (!this.surroundings.pc().display()) {
			output.err().println("There is no display ($DISPLAY is not set); this is what a headless browser sees");
		}
		return Exit.DONE.code();
	}

}
