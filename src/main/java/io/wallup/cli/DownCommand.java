package io.wallup.cli;

import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a wall down. */
@Command(name = "down", description = "Takes the wall of a layout down: ends its run, closes its windows and browsers.",
		footerHeading = "%nExamples:%n", footer = "  wallup down pc1")
final class DownCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	private final Options options;

	@Parameters(paramLabel = "LAYOUT", description = "The name of the layout.")
	private String layout = "";

	DownCommand(Surroundings surroundings, Options options) {
		this.surroundings = surroundings;
		this.options = options;
	}

	@Override
	public Integer call() {
		Settings settings = this.options.settings();
		new Services(this.surroundings, settings).client().stop(this.layout);
		this.surroundings.output()
			.out()
			.println(settings.json() ? Json.write(Map.of("layout", this.layout, "state", "down"))
					: this.layout + " is down");
		return Exit.DONE.code();
	}

}
