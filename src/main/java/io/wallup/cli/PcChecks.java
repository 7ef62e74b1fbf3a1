package io.wallup.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.wallup.browser.BrowserException;
import io.wallup.cli.BrowserOpener.OpenBrowsers;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Monitor;

/** Whether this PC can show windows. */
final class PcChecks {

	private final Surroundings surroundings;

	private final Settings settings;

	PcChecks(Surroundings surroundings, Settings settings) {
		this.surroundings = surroundings;
		this.settings = settings;
	}

	List<Finding> findings() {
		List<Finding> findings = new ArrayList<>();
		findings
			.add(Finding.well("java", "Java %s of %s".formatted(Runtime.version(), System.getProperty("java.vendor"))));
		findings.add(display());
		findings.addAll(browser());
		findings.add(otherUsers(Accounts.of(this.surroundings.pc()).others()));
		return findings;
	}

	private Finding display() {
		Pc pc = this.surroundings.pc();
		if (!pc.display()) {
			return (pc.has("Xvfb") && pc.has("openbox"))
					? Finding.doubtful("display",
							"there is none ($DISPLAY is not set), but Xvfb and openbox for a virtual one "
									+ "(wallup.browser.virtual-display: 2560x2880 in config/wallup.yaml)")
					: Finding.wrong("display",
							"there is none ($DISPLAY is not set), nor Xvfb and openbox for a virtual one; "
									+ "run this in a desktop session, or install xvfb and openbox");
		}
		if (pc.variable("DISPLAY").isEmpty() && pc.variable("WAYLAND_DISPLAY").isPresent()) {
			return Finding.wrong("display",
					"it is Wayland without X11, where programs cannot place windows; use an X11 session");
		}
		return pc.variable("WAYLAND_DISPLAY").isPresent() ? Finding.doubtful("display",
				"it is Wayland, where programs cannot place windows except through X11; better use an X11 session")
				: Finding.well("display", pc.variable("DISPLAY").orElse("the desktop"));
	}

	private List<Finding> browser() {
		boolean headless = !this.surroundings.pc().display();
		try (OpenBrowsers open = this.surroundings.browsers().open(this.settings.state(), headless)) {
			List<Monitor> monitors = open.browsers().monitors(BrowserSettings.DEFAULT);
			Finding browser = Finding.well("browser", "a browser and a driver that fits it are there, and start");
			return headless ? List.of(browser) : List.of(browser, screens(monitors));
		}
		catch (BrowserException ex) {
			return List.of(Finding.wrong("browser", String.valueOf(ex.getMessage())));
		}
	}

	static Finding otherUsers(List<String> names) {
		return names.isEmpty() ? Finding.well("other users", "nobody else can log on") : Finding.doubtful("other users",
				"%s can log on too, and then drive the browsers, which are signed in, through their debugging port; "
					.formatted(String.join(", ", names)) + "let nobody but the wall's user log on");
	}

	private static Finding screens(List<Monitor> monitors) {
		return Finding.well("screens",
				monitors.stream()
					.map((monitor) -> monitor.bounds() + (monitor.primary() ? " (primary)" : ""))
					.collect(Collectors.joining(", ")));
	}

}
