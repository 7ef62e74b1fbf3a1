package io.wallup.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.wallup.cli.BrowserOpener.OpenBrowsers;
import io.wallup.layout.Layout;
import io.wallup.layout.Monitor;
import io.wallup.layout.Plan;
import io.wallup.layout.PlanPicture;
import io.wallup.layout.Screen.Extent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells where the windows of a layout will be. */
@Command(name = "plan",
		description = {
				"Tells where each window of a layout will be, in device-independent pixels, and which windows share a "
						+ "browser.",
				"", "No service is needed; a browser is asked for the monitors when the layout names some." },
		footerHeading = "%nExamples:%n", footer = { "  wallup plan pc1", "  wallup plan pc1 --svg pc1.svg" })
final class PlanCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	private final Options options;

	@Parameters(paramLabel = "LAYOUT", description = "The name of the layout.")
	private String layout = "";

	@Option(names = "--svg", paramLabel = "FILE", description = "Draw the plan into this file.")
	private @Nullable Path svg;

	PlanCommand(Surroundings surroundings, Options options) {
		this.surroundings = surroundings;
		this.options = options;
	}

	@Override
	public Integer call() throws IOException {
		Settings settings = this.options.settings();
		Layout layout = new ReadFiles(settings, this.surroundings.pc()).layout(this.layout);
		List<Monitor> monitors = monitors(layout, settings);
		Plan plan = Plan.of(layout, monitors);
		if (this.svg != null) {
			Files.writeString(this.svg, PlanPicture.svg(plan, monitors));
		}
		print(plan, settings.json(), this.surroundings.output().out());
		return Exit.DONE.code();
	}

	private List<Monitor> monitors(Layout layout, Settings settings) {
		if (layout.screens().stream().allMatch((screen) -> screen.extent() instanceof Extent.Fixed)) {
			return List.of();
		}
		try (OpenBrowsers open = this.surroundings.browsers()
			.open(settings.state(), !this.surroundings.pc().display())) {
			return open.browsers().monitors(layout.browser());
		}
	}

	private static void print(Plan plan, boolean json, PrintWriter out) {
		Table table = new Table("WINDOW", "SCREEN", "BOUNDS", "SIGN-IN", "BROWSER", "URL");
		List<Object> windows = new ArrayList<>();
		for (Plan.Placed placed : plan.windows()) {
			int browser = browser(plan, placed);
			String signIn = placed.window().signIn();
			table.row(placed.window().name(), placed.window().screen(), placed.bounds().toString(),
					(signIn != null) ? signIn : "-", String.valueOf(browser), placed.window().url());
			Map<String, Object> window = new LinkedHashMap<>();
			window.put("window", placed.window().name());
			window.put("screen", placed.window().screen());
			window.put("bounds", placed.bounds());
			window.put("signIn", signIn);
			window.put("browser", browser);
			window.put("url", placed.window().url());
			windows.add(window);
		}
		if (json) {
			out.println(Json.write(Map.of("layout", plan.layout().name(), "windows", windows)));
		}
		else {
			table.lines().forEach(out::println);
		}
	}

	/** The number of the browser that shows the window, from 1. */
	private static int browser(Plan plan, Plan.Placed placed) {
		List<Plan.Group> groups = plan.groups();
		for (int i = 0; i < groups.size(); i++) {
			if (groups.get(i).windows().contains(placed)) {
				return i + 1;
			}
		}
		throw new IllegalStateException(placed + " has no browser");
	}

}
