package io.wallup.history;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.wallup.wall.Fault;
import io.wallup.wall.Run;
import io.wallup.wall.RunState;
import io.wallup.wall.WindowState;
import io.wallup.wall.WindowStatus;

/** How a run ended that was under way when its service was killed. */
final class Interruption {

	private static final Fault INTERRUPTED = new Fault(Fault.Code.UNEXPECTED,
			"The service ended before the window stood");

	private Interruption() {
	}

	/**
	 * Ends it at the last moment that is known of it: what stood is left to stand, what
	 * had not settled has failed.
	 */
	static Run end(Run run, List<WindowEvent> events) {
		Instant last = events.isEmpty() ? run.startedAt() : events.getLast().at();
		List<WindowStatus> windows = run.windows().stream().map((window) -> end(window, run, events)).toList();
		long up = windows.stream().filter((window) -> window.state() == WindowState.UP).count();
		RunState state = RunState.PARTIAL;
		if (up == 0) {
			state = RunState.FAILED;
		}
		else if (up == windows.size()) {
			state = RunState.UP;
		}
		return new Run(run.id(), run.layout(), run.trigger(), state, run.startedAt(), last, windows);
	}

	private static WindowStatus end(WindowStatus window, Run run, List<WindowEvent> all) {
		List<WindowEvent> events = all.stream().filter((event) -> event.window().equals(window.window())).toList();
		boolean settled = window.state().settled();
		return new WindowStatus(window.window(), settled ? window.state() : WindowState.FAILED,
				seconds(run.startedAt(), events), window.wanted(), window.actual(),
				settled ? window.fault() : INTERRUPTED, window.since(), window.signIn(), window.signedInAt());
	}

	private static Map<WindowState, Double> seconds(Instant begin, List<WindowEvent> events) {
		Map<WindowState, Double> seconds = new EnumMap<>(WindowState.class);
		Instant since = begin;
		for (WindowEvent event : events) {
			if (!event.from().settled()) {
				seconds.merge(event.from(), Math.max(0, Duration.between(since, event.at()).toMillis()) / 1e3,
						Double::sum);
			}
			since = event.at();
		}
		return seconds;
	}

}
