package io.wallup.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import io.wallup.cli.BrowserOpener.OpenBrowsers;

/** Runs commands with hands on everything around them. */
final class CliTester {

	final FakePrograms programs = new FakePrograms();

	final Stopping stopping = new Stopping();

	final Map<String, String> environment = new HashMap<>();

	final Path folder;

	BrowserOpener browsers = (state, headless) -> {
		throw new IllegalStateException("No browser is expected");
	};

	ServiceStarter starter = (request) -> {
		throw new IllegalStateException("No service is expected");
	};

	PasswordReset passwords = (state, user) -> Optional.empty();

	Runnable whilePausing = () -> {
	};

	boolean terminal;

	String jar = "";

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T06:00:00Z"));

	private StringWriter out = new StringWriter();

	private StringWriter err = new StringWriter();

	CliTester(Path folder) {
		this.folder = folder;
	}

	int run(String... arguments) {
		this.out = new StringWriter();
		this.err = new StringWriter();
		List<String> all = new ArrayList<>(List.of("--layouts", this.folder.resolve("layouts").toString(), "--config",
				this.folder.resolve("config").toString(), "--state", this.folder.resolve("var").toString()));
		all.addAll(Arrays.asList(arguments));
		return cli().execute(all.toArray(String[]::new));
	}

	int runOn(FakeService service, String... arguments) {
		return run(Stream.concat(Stream.of("--port", String.valueOf(service.port())), Stream.of(arguments))
			.toArray(String[]::new));
	}

	Cli cli() {
		Output output = new Output(new PrintWriter(this.out, true), new PrintWriter(this.err, true), this.terminal,
				false);
		return new Cli(new Surroundings(output, (request) -> this.starter.start(request),
				(state, user) -> this.passwords.reset(state, user), this::open, () -> this.stopping, this.programs,
				new Pc("Linux", this.environment, this.folder.resolve("home"), this.jar), this.now::get, (duration) -> {
					this.now.updateAndGet((before) -> before.plus(duration));
					this.whilePausing.run();
					return false;
				}));
	}

	String out() {
		return this.out.toString();
	}

	String err() {
		return this.err.toString();
	}

	private OpenBrowsers open(Path state, boolean headless) {
		return this.browsers.open(state, headless);
	}

}
