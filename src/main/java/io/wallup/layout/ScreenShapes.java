package io.wallup.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

import io.wallup.layout.Screen.Extent;
import io.wallup.layout.Screen.Insets;
import io.wallup.layout.VariantShape.Variant;
import org.jspecify.annotations.Nullable;

/** How layouts say where a screen is. */
final class ScreenShapes {

	private static final int FARTHEST = 100_000;

	private static final Key<Integer> X = Key
		.optional("x", Shapes.whole(-FARTHEST, FARTHEST),
				"The left edge on the desktop, in DIPs; negative is left of the primary screen.")
		.orElse(0, 0);

	private static final Key<Integer> Y = Key
		.optional("y", Shapes.whole(-FARTHEST, FARTHEST),
				"The top edge on the desktop, in DIPs; negative is above the primary screen.")
		.orElse(0, 0);

	private static final Key<Integer> WIDTH = Key.required("width", Shapes.whole(1, FARTHEST), "The width in DIPs.");

	private static final Key<Integer> HEIGHT = Key.required("height", Shapes.whole(1, FARTHEST), "The height in DIPs.");

	private static final Key<Resolution> RESOLUTION = Key.required("resolution",
			TextShape.of("a resolution such as 3840x2160", "[1-9][0-9]{0,4}x[1-9][0-9]{0,4}", Resolution::parse)
				.suggesting(Resolution::nearest)
				.examples("1920x1080", "2560x1440", "3840x2160"),
			"The pixels of the display, as its settings show them.");

	private static final Key<BigDecimal> SCALE = Key
		.<BigDecimal>optional("scale", NumberShape.decimal("0.5", "5"),
				"The scale of the operating system: 1.5 for 150 %.")
		.orElse(BigDecimal.ONE, 1);

	private static final Key<Integer> TOP = inset("top");

	private static final Key<Integer> BOTTOM = inset("bottom");

	private static final Key<Integer> LEFT = inset("left");

	private static final Key<Integer> RIGHT = inset("right");

	private static final Key<Insets> TASKBAR = Key.optional("taskbar", Shapes.either(
			new BottomShape(Shapes.whole(0, FARTHEST)),
			ObjectShape.of("a taskbar", TOP, BOTTOM, LEFT, RIGHT)
				.notEmpty()
				.as((values) -> new Insets(values.get(TOP), values.get(RIGHT), values.get(BOTTOM), values.get(LEFT)))),
			"How much the taskbar takes, in DIPs: at the bottom, or { top, bottom, left or right: 50 }. "
					+ "A monitor that does not say it has the taskbar that the operating system reports.");

	private static final Key<Extent> MONITOR = Key.required("monitor", new MonitorShape(),
			"A detected monitor: primary, its number from 1, or its label (see wallup screens).");

	static final Shape<Draft> SCREEN = Shapes.named("screen",
			"One display, or a named rectangle of the desktop, in DIPs (pixels divided by the scale).",
			new VariantShape<>("a screen", List.of(
					new Variant<>(List.of("monitor"), ObjectShape.of("a monitor", MONITOR, TASKBAR),
							(values) -> new Draft(values.get(MONITOR), values.find(TASKBAR))),
					new Variant<>(List.of("resolution"), ObjectShape.of("a screen", X, Y, RESOLUTION, SCALE, TASKBAR),
							(values) -> fixed(values, values.get(RESOLUTION).scaled(values.get(SCALE)))),
					new Variant<>(List.of("width", "height"), ObjectShape.of("a screen", X, Y, WIDTH, HEIGHT, TASKBAR),
							(values) -> fixed(values, new Resolution(values.get(WIDTH), values.get(HEIGHT)))))));

	private ScreenShapes() {
	}

	private static Key<Integer> inset(String side) {
		return Key.optional(side, Shapes.whole(0, FARTHEST), "How much it takes at the %s, in DIPs.".formatted(side))
			.orElse(0, 0);
	}

	private static @Nullable Draft fixed(Values values, Resolution size) {
		Bounds bounds = new Bounds(values.get(X), values.get(Y), size.width(), size.height());
		Insets taskbar = values.find(TASKBAR);
		if (taskbar != null && !taskbar.fits(bounds)) {
			values.reject(TASKBAR, "nothing is left of a screen of %sx%s".formatted(size.width(), size.height()),
					"a taskbar smaller than the screen");
			return null;
		}
		return new Draft(new Extent.Fixed(bounds), taskbar);
	}

	/** A screen that does not know its name yet. */
	record Draft(Extent extent, @Nullable Insets taskbar) {

		Screen named(String name) {
			return new Screen(name, this.extent, this.taskbar);
		}

	}

	/** The size of a display. */
	private record Resolution(int width, int height) {

		static Resolution parse(String text) {
			int times = text.indexOf('x');
			return new Resolution(Integer.parseInt(text.substring(0, times)),
					Integer.parseInt(text.substring(times + 1)));
		}

		static @Nullable String nearest(String text) {
			String plain = text.replaceAll("[ \u00a0]", "").replaceAll("[X\u00d7*]", "x");
			return plain.matches("[1-9][0-9]{0,4}x[1-9][0-9]{0,4}") ? plain : null;
		}

		Resolution scaled(BigDecimal scale) {
			return new Resolution(divided(this.width, scale), divided(this.height, scale));
		}

		private static int divided(int pixels, BigDecimal scale) {
			return Math.max(1, BigDecimal.valueOf(pixels).divide(scale, 0, RoundingMode.HALF_UP).intValueExact());
		}

	}

	/** A taskbar at the bottom, by its height alone. */
	private record BottomShape(Shape<Integer> height) implements Shape<Insets> {

		@Override
		public @Nullable Insets read(Node node, Place place) {
			Integer read = this.height.read(node, place);
			return (read != null) ? new Insets(0, 0, read, 0) : null;
		}

		@Override
		public String expected() {
			return this.height.expected();
		}

		@Override
		public Map<String, Object> schema(Map<String, Object> definitions) {
			return this.height.schema(definitions);
		}

	}

}
