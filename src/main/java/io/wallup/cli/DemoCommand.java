package io.wallup.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import io.wallup.demo.DemoFolder;
import io.wallup.demo.DemoSettings;
import io.wallup.demo.DemoSites;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows a wall that needs nothing but a Chrome. */
@Command(name = "demo",
		description = {
				"Serves two small sites of its own on loopback and brings up a wall of five windows that shows "
						+ "them, on the screens that it finds. Ctrl-C takes it down.",
				"", "Where there is no display it uses a virtual one (Xvfb with openbox), else it is headless." },
		footerHeading = "%nExamples:%n", footer = { "  wallup demo", "  wallup demo --headless" })
final class DemoCommand implements Callable<Integer> {

	private static final String LAYOUT = "demo";

	private final Surroundings surroundings;

	private final Options options;

	@Option(names = "--headless", description = "Show the windows nowhere.")
	private boolean headless;

	@Option(names = "--timeout", paramLabel = "TIME", defaultValue = "5m",
			description = "How long to wait for the windows, such as 90s or 2m (default: 5m).")
	private Duration timeout = Duration.ofMinutes(5);

	DemoCommand(Surroundings surroundings, Options options) {
		this.surroundings = surroundings;
		this.options = options;
	}

	@Override
	public Integer call() throws InterruptedException {
		Settings settings = this.options.settings();
		PrintWriter say = settings.json() ? this.surroundings.output().err() : this.surroundings.output().out();
		Path folder = settings.state().resolve(LAYOUT);
		try (DemoSites sites = sites()) {
			DemoDisplay display = DemoDisplay.of(this.surroundings, folder, this.headless);
			say.println(display.text());
			forgetUsers(folder);
			DemoFolder files = DemoFolder.write(folder, display.monitors(), sites, DemoSettings.DEFAULT);
			Settings own = settings.withFolders(files.layouts(), files.config(), folder)
				.withPort(port(settings.port()));
			Launch launch = new Launch(this.surroundings, settings.json(), LAYOUT, List.of(), false, this.timeout);
			return new ServiceProcess(this.surroundings, own).run(display.properties(), false, launch::inForeground)
				.code();
		}
	}

	/** Each demo shows the password of its administrator. */
	private static void forgetUsers(Path folder) {
		try {
			Files.deleteIfExists(folder.resolve("access").resolve("users.json"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The sites on the ports that their recipes name, or on any when those are taken. */
	private static DemoSites sites() {
		try {
			return DemoSites.start(DemoSettings.DEFAULT);
		}
		catch (UncheckedIOException ex) {
			return DemoSites.start(DemoSettings.DEFAULT.withPorts(0, 0));
		}
	}

	/** The demo stands beside a service that runs. */
	private static int port(@Nullable Integer given) {
		if (given != null) {
			return given;
		}
		try (ServerSocket socket = new ServerSocket(ServiceFile.DEFAULT_PORT, 1, InetAddress.ofLiteral("127.0.0.1"))) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			return 0;
		}
	}

}
