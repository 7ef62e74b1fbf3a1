package io.wallup.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.wallup.layout.Plan.Group;
import io.wallup.layout.Plan.Placed;

/**
 * Draws a plan to scale as SVG: screens, their taskbars, and the windows with their
 * names, bounds and recipes. Windows that share a browser have the same colour.
 */
public final class PlanPicture {

	private static final List<String> COLOURS = List.of("#4aa8ff", "#ffb454", "#7fd962", "#d2a6ff", "#f07178",
			"#39c5bb");

	private static final int MOST_WIDTH = 1200;

	private static final int MOST_HEIGHT = 1400;

	// the width of a character of the font, in parts of its size
	private static final double CHARACTER = 0.62;

	private final Plan plan;

	private final Map<String, WorkArea> screens;

	private final Bounds desktop;

	private final int unit;

	private final StringBuilder svg = new StringBuilder();

	private PlanPicture(Plan plan, Map<String, WorkArea> screens) {
		this.plan = plan;
		this.screens = screens;
		List<Bounds> drawn = new ArrayList<>(screens.values().stream().map(WorkArea::whole).toList());
		drawn.addAll(plan.windows().stream().map(Placed::bounds).toList());
		this.desktop = drawn.stream().reduce(Bounds::joined).orElse(new Bounds(0, 0, 1, 1));
		this.unit = Math.max(8, Math.max(this.desktop.width(), this.desktop.height()) / 100);
	}

	/**
	 * The picture.
	 * @param plan what is drawn
	 * @param monitors the displays that the plan was made for
	 */
	public static String svg(Plan plan, List<Monitor> monitors) {
		return new PlanPicture(plan, new Planner(plan.layout(), monitors).workAreas()).draw();
	}

	private String draw() {
		int margin = 2 * this.unit;
		int header = 6 * this.unit;
		int width = this.desktop.width() + 2 * margin;
		int height = this.desktop.height() + header + margin;
		double scale = Math.min((double) MOST_WIDTH / width, (double) MOST_HEIGHT / height);
		add(("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"%d %d %d %d\" "
				+ "font-family=\"system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif\">")
			.formatted(Math.round(scale * width), Math.round(scale * height), this.desktop.x() - margin,
					this.desktop.y() - header, width, height));
		add("<title>%s</title>".formatted(escape("Layout " + this.plan.layout().name())));
		add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#0d1117\"/>".formatted(this.desktop.x() - margin,
				this.desktop.y() - header, width, height));
		drawHeader(header);
		this.screens.values().forEach(this::drawScreen);
		List<Group> groups = this.plan.groups();
		for (int i = 0; i < groups.size(); i++) {
			String colour = COLOURS.get(i % COLOURS.size());
			groups.get(i).windows().forEach((window) -> drawWindow(window, colour));
		}
		this.screens.forEach(this::drawScreenName);
		add("</svg>");
		return this.svg.toString();
	}

	private void drawHeader(int header) {
		int baseline = this.desktop.y() - header / 2;
		String description = this.plan.layout().description();
		String name = this.plan.layout().name() + (description.isEmpty() ? "" : " \u00b7 " + description);
		text(this.desktop.x(), baseline, fitting(name, this.desktop.width(), 2 * this.unit), "#e6edf3",
				"font-weight=\"600\"", name);
		String counts = "%s, %s, %s".formatted(count(this.screens.size(), "screen"),
				count(this.plan.windows().size(), "window"), count(this.plan.groups().size(), "browser"));
		text(this.desktop.x(), baseline + 2 * this.unit, fitting(counts, this.desktop.width(), 1.4 * this.unit),
				"#8b949e", "", counts);
	}

	private void drawScreen(WorkArea screen) {
		rectangle(screen.whole(),
				"fill=\"#1b222c\" stroke=\"#30363d\" stroke-width=\"%s\"".formatted(number(this.unit / 4.0)));
		rectangle(screen.free(), "fill=\"#10161d\"");
	}

	private void drawScreenName(String name, WorkArea screen) {
		String label = name + " \u00b7 " + screen.whole();
		int strip = screen.whole().bottom() - screen.free().bottom();
		double size = fitting(label, screen.whole().width(),
				(strip > this.unit) ? Math.min(0.6 * strip, 1.3 * this.unit) : this.unit);
		double baseline = (strip > this.unit) ? screen.whole().bottom() - 0.35 * size
				: screen.free().bottom() - 0.5 * size;
		text(screen.whole().x() + this.unit / 2.0, baseline, size, "#8b949e", "", label);
	}

	private void drawWindow(Placed placed, String colour) {
		Bounds bounds = placed.bounds();
		double line = this.unit / 6.0;
		rectangle(bounds, "fill=\"%s\" fill-opacity=\"0.16\" stroke=\"%s\" stroke-width=\"%s\"".formatted(colour,
				colour, number(line)));
		String name = placed.window().name();
		String signIn = placed.window().signIn();
		String detail = bounds.toString() + ((signIn != null) ? " \u00b7 " + signIn : "");
		double nameSize = Math.min(fitting(name, bounds.width(), 2.4 * this.unit), bounds.height() / 3.0);
		double detailSize = Math.min(fitting(detail, bounds.width(), 1.4 * this.unit), bounds.height() / 4.0);
		double x = bounds.x() + bounds.width() / 2.0;
		double y = bounds.y() + bounds.height() / 2.0;
		text(x, y, nameSize, "#e6edf3", "text-anchor=\"middle\" font-weight=\"600\"", name);
		text(x, y + 1.7 * detailSize, detailSize, colour, "text-anchor=\"middle\"", detail);
	}

	private void rectangle(Bounds bounds, String paint) {
		add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" %s/>".formatted(bounds.x(), bounds.y(), bounds.width(),
				bounds.height(), paint));
	}

	private void text(double x, double y, double size, String colour, String more, String text) {
		add("<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\" %s>%s</text>".formatted(number(x), number(y),
				number(size), colour, more, escape(text)));
	}

	private void add(String element) {
		this.svg.append(element).append('\n');
	}

	private static double fitting(String text, int width, double most) {
		return Math.min(most, 0.94 * width / (CHARACTER * Math.max(1, text.codePointCount(0, text.length()))));
	}

	private static String count(int count, String what) {
		return count + " " + what + ((count == 1) ? "" : "s");
	}

	private static String number(double number) {
		return String.format(Locale.ROOT, "%.1f", number);
	}

	private static String escape(String text) {
		StringBuilder escaped = new StringBuilder();
		text.codePoints().forEach((codePoint) -> {
			switch (codePoint) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '"' -> escaped.append("&quot;");
				// XML has no way to write control characters
				default -> escaped.appendCodePoint(Character.isISOControl(codePoint) ? ' ' : codePoint);
			}
		});
		return escaped.toString();
	}

}
