package io.wallup.demo;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.wallup.layout.Bounds;
import io.wallup.layout.Monitor;

/** The text of the demo layout, for the screens and ports at hand. */
record DemoLayout(String text) {

	private static final Pattern SCREENS = Pattern.compile("^screens:[^\\n]*\\n(?:[ \\t#][^\\n]*\\n|\\n(?=[ \\t]))*",
			Pattern.MULTILINE);

	private static final Pattern RECIPE = Pattern.compile("^\\s*(?:- )?sign-in:\\s*([\\w-]+)", Pattern.MULTILINE);

	/**
	 * The layout with {@code upper} and {@code main} on the screens that are there: on
	 * the second and the primary monitor, or on the halves of a single one. As it is when
	 * there are none.
	 */
	DemoLayout onto(List<Monitor> monitors) {
		if (monitors.isEmpty()) {
			return this;
		}
		Monitor main = monitors.stream().filter(Monitor::primary).findFirst().orElse(monitors.getFirst());
		return monitors.stream()
			.filter((monitor) -> !monitor.equals(main))
			.findFirst()
			.map((upper) -> onto(upper.workArea(), main.workArea()))
			.orElseGet(() -> onto(upperHalf(main.workArea()), lowerHalf(main.workArea())));
	}

	/** The text of the layout or of one of its recipes with the sites' ports. */
	static String withPorts(String text, DemoSites sites) {
		String result = text;
		for (Site site : Site.values()) {
			result = result.replace(":" + site.port() + "/", ":" + sites.port(site) + "/");
		}
		return result;
	}

	/** The names of the recipes that the layout uses. */
	List<String> recipes() {
		return RECIPE.matcher(this.text).results().map((found) -> found.group(1)).distinct().toList();
	}

	private DemoLayout onto(Bounds upper, Bounds main) {
		String screens = "screens:   # as they were found when the demo started\n  upper: %s\n  main: %s\n"
			.formatted(yaml(upper), yaml(main));
		Matcher block = SCREENS.matcher(this.text);
		if (!block.find()) {
			throw new IllegalStateException("The demo layout has no \"screens:\"");
		}
		return new DemoLayout(this.text.substring(0, block.start()) + screens + this.text.substring(block.end()));
	}

	private static Bounds upperHalf(Bounds area) {
		return new Bounds(area.x(), area.y(), area.width(), area.height() / 2);
	}

	private static Bounds lowerHalf(Bounds area) {
		int upper = area.height() / 2;
		return new Bounds(area.x(), area.y() + upper, area.width(), area.height() - upper);
	}

	private static String yaml(Bounds bounds) {
		return "{ x: %d, y: %d, width: %d, height: %d }".formatted(bounds.x(), bounds.y(), bounds.width(),
				bounds.height());
	}

}
