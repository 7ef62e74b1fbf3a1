package io.wallup.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a wall up. */
@Command(name = "up", description = { "Brings the wall of a layout up, and shows how it goes.", "",
		"The running service is asked to do it. Where there is none this process becomes the service; it stays in the "
				+ "foreground then, and closes the wall on Ctrl-C or SIGTERM." },
		footerHeading = "%nExamples:%n",
		footer = { "  wallup up pc1", "  wallup up pc1 --tags first-line,network", "  wallup up pc1 --replace --json" })
final class UpCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	private final Options options;

	@Parameters(paramLabel = "LAYOUT", description = "The name of the layout: its file without the ending.")
	private String layout = "";

	@Option(names = "--tags", paramLabel = "TAG", split = ",",
			description = "Only the windows with at least one of these tags.")
	private List<String> tags = new ArrayList<>();

	@Option(names = "--replace", description = "Take the wall down first, when it is up already.")
	private boolean replace;

	@Option(names = "--timeout", paramLabel = "TIME", defaultValue = "10m",
			description = "How long to wait for the windows, such as 90s or 2m (default: 10m).")
	private Duration timeout = Duration.ofMinutes(10);

	UpCommand(Surroundings surroundings, Options options) {
		this.surroundings = surroundings;
		this.options = options;
	}

	@Override
	public Integer call() throws InterruptedException {
		Settings settings = this.options.settings();
		Services services = new Services(this.surroundings, settings);
		ServiceClient running = services.client();
		Launch launch = new Launch(this.surroundings, settings.json(), this.layout, this.tags, this.replace,
				this.timeout);
		if (running.isThere()) {
			return launch.through(running).code();
		}
		// a wrong name or file is told before anything starts
		new ReadFiles(settings, this.surroundings.pc()).layout(this.layout);
		if (!settings.json()) {
			this.surroundings.output().out().println("No service runs; starting it");
		}
		try {
			return new ServiceProcess(this.surroundings, settings).run(properties(), false, launch::inForeground)
				.code();
		}
		catch (AnotherServiceException ex) {
			return launch.through(services.await(ex)).code();
		}
	}

	private Map<String, String> properties() {
		// its first browser starts while the service still does; other windows may need
		// another browser
		String next = this.tags.isEmpty() ? this.layout : "";
		return Map.of("wallup.schedule.except", this.layout, "wallup.launched-next", next);
	}

}
