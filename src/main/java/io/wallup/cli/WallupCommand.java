package io.wallup.cli;

import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** No command: the service. */
@Command(name = "wallup", versionProvider = Version.class,
		description = { "Brings monitoring walls up and keeps them up.", "",
				"Without a command it is the service: it brings up every layout that has a startup, and listens to the "
						+ "other commands and to REST until it is stopped (Ctrl-C, SIGTERM)." },
		footerHeading = "%nExit codes:%n",
		footer = { "   0  done", "   1  unexpected; var/log has the details", "   2  wrong usage",
				"   3  not found, or not installed", "   8  a file has mistakes", "  10  some window failed",
				"  11  every window failed", "  12  the service cannot be reached", "", "Examples:",
				"  wallup demo                        see a wall come up, with sites of its own",
				"  wallup validate                    check every layout and recipe",
				"  wallup up pc1                      bring the wall of layouts/pc1.yaml up",
				"  wallup status --json               tell other programs how the walls stand",
				"  wallup startup install             start Wallup whenever you log on" })
final class WallupCommand implements Callable<Integer> {

	@Mixin
	private final Options options;

	private final Surroundings surroundings;

	WallupCommand(Surroundings surroundings, Options options) {
		this.surroundings = surroundings;
		this.options = options;
	}

	@Override
	public Integer call() throws InterruptedException {
		Settings settings = this.options.settings();
		Output output = this.surroundings.output();
		return new ServiceProcess(this.surroundings, settings).run(Map.of(), !settings.json(), (client, stopping) -> {
			String address = client.address() + "/";
			output.out()
				.println(settings.json() ? Json.write(Map.of("address", address))
						: "Wallup is at " + address + "; Ctrl-C stops it and takes its walls down.");
			stopping.await();
			return Exit.DONE;
		}).code();
	}

}
