package io.wallup.cli;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

/** Tells how the walls stand. */
@Command(name = "status",
		description = { "Tells how the walls stand that the service has up, and where each window is.", "",
				"Ends with 10 when some window of a wall is not up, and with 11 when none is." },
		footerHeading = "%nExamples:%n", footer = { "  wallup status", "  wallup status --json" })
final class StatusCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	private final Options options;

	StatusCommand(Surroundings surroundings, Options options) {
		this.surroundings = surroundings;
		this.options = options;
	}

	@Override
	public Integer call() {
		Settings settings = this.options.settings();
		var walls = new Services(this.surroundings, settings).client().walls();
		PrintWriter out = this.surroundings.output().out();
		if (settings.json()) {
			out.println(Json.write(Json.read(walls.json())));
		}
		else if (walls.value().isEmpty()) {
			out.println("No wall is up");
		}
		else {
			walls.value().forEach((wall) -> print(wall, out));
		}
		List<WindowView> windows = walls.value().stream().flatMap((wall) -> wall.windows().stream()).toList();
		return RunView.of(windows).code();
	}

	private static void print(WallView wall, PrintWriter out) {
		long up = wall.windows().stream().filter(WindowView::up).count();
		out.println("%s: %d of %d windows up, launched %s%s".formatted(wall.layout(), up, wall.windows().size(),
				(wall.since() != null) ? wall.since().truncatedTo(ChronoUnit.SECONDS) : "-",
				wall.changed() ? "; its file has changed since" : ""));
		RunTable.lines(wall.windows()).forEach((line) -> out.println("  " + line));
	}

}
