package io.wallup.web.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import io.wallup.wall.Run;
import io.wallup.wall.RunState;
import io.wallup.wall.WindowState;
import io.wallup.wall.WindowStatus;
import org.jspecify.annotations.Nullable;

/**
 * A run as bars: one for each window, out of the seconds of its phases.
 *
 * @param run the run
 * @param seconds how long it took, or has taken so far
 * @param windows its windows
 * @param ticks where the seconds of the axis are
 */
public record RunBars(Run run, double seconds, List<Bar> windows, List<Tick> ticks) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

	private static final double[] STEPS = { 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600 };

	private static final int MOST_TICKS = 7;

	/**
	 * The bars of a run.
	 * @param scale the seconds that the whole width stands for
	 */
	static RunBars of(Run run, Instant now, double scale) {
		return new RunBars(run, seconds(run, now),
				run.windows().stream().map((window) -> Bar.of(window, scale)).toList(), ticks(scale));
	}

	/** How many seconds the longest bar of the run has. */
	static double lengthOf(Run run, Instant now) {
		double longest = run.windows()
			.stream()
			.mapToDouble((window) -> window.seconds().values().stream().mapToDouble(Double::doubleValue).sum())
			.max()
			.orElse(0);
		return Math.max(0.1, (run.state() == RunState.UNDER_WAY) ? Math.max(longest, seconds(run, now)) : longest);
	}

	private static double seconds(Run run, Instant now) {
		Instant end = run.endedAt();
		return Math.max(0, Duration.between(run.startedAt(), (end != null) ? end : now).toMillis() / 1e3);
	}

	private static List<Tick> ticks(double scale) {
		double step = STEPS[STEPS.length - 1];
		for (int i = STEPS.length - 1; i >= 0 && scale / STEPS[i] <= MOST_TICKS; i--) {
			step = STEPS[i];
		}
		double every = step;
		return IntStream.rangeClosed(0, (int) Math.floor(scale / every))
			.mapToObj((number) -> new Tick(percent(number * every / scale), Took.of(number * every)))
			.toList();
	}

	/** Whether it is still going on. */
	public boolean underWay() {
		return this.run.state() == RunState.UNDER_WAY;
	}

	/** The run's state as the style sheet knows it. */
	public String tone() {
		return underWay() ? "running" : this.run.state().toString();
	}

	/** When it began, by the clock of this PC. */
	public String began() {
		return TIME.format(this.run.startedAt().atZone(ZoneId.systemDefault()));
	}

	/** When it ended, by the clock of this PC. */
	public @Nullable String ended() {
		Instant end = this.run.endedAt();
		return (end != null) ? TIME.format(end.atZone(ZoneId.systemDefault())) : null;
	}

	/** How many windows stand. */
	public long up() {
		return this.run.windows().stream().filter((window) -> window.state() == WindowState.UP).count();
	}

	/** How long it took, for a person. */
	public Took took() {
		return Took.of(this.seconds);
	}

	/** How high a small picture of it is, in pixels. */
	public int height() {
		return this.windows.size() * line();
	}

	/** How high the bar of one window is in a small picture, in pixels. */
	public int line() {
		return Math.clamp(48 / Math.max(1, this.windows.size()), 2, 8);
	}

	private static String percent(double part) {
		return String.format(Locale.ROOT, "%.3f%%", Math.clamp(part, 0, 1) * 100);
	}

	/**
	 * A mark on the axis.
	 *
	 * @param x where it is, in percent of the width
	 * @param took the time that it stands for
	 */
	public record Tick(String x, Took took) {
	}

	/**
	 * One window of a run.
	 *
	 * @param status the window
	 * @param phases the parts of its bar, from left to right
	 * @param total how long all of them took
	 */
	public record Bar(WindowStatus status, List<Phase> phases, Took total) {

		private static Bar of(WindowStatus status, double scale) {
			List<Phase> phases = new ArrayList<>();
			double begin = 0;
			for (Map.Entry<WindowState, Double> phase : status.seconds().entrySet()) {
				phases.add(new Phase(phase.getKey(), percent(begin / scale), percent(phase.getValue() / scale),
						Took.of(phase.getValue())));
				begin += phase.getValue();
			}
			return new Bar(status, phases, Took.of(begin));
		}

		/** Whether it stands elsewhere than it should. */
		public boolean misplaced() {
			return this.status.actual() != null && !this.status.actual().equals(this.status.wanted());
		}

	}

	/**
	 * A part of a bar.
	 *
	 * @param state the state that the window was in
	 * @param x where it begins, in percent of the width
	 * @param width how wide it is, in percent of the width
	 * @param took how long it took
	 */
	public record Phase(WindowState state, String x, String width, Took took) {
	}

}
