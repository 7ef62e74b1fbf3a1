package io.wallup.web.admin;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.wallup.history.Page;
import io.wallup.history.RunFilter;
import io.wallup.history.RunHistory;
import io.wallup.wall.Run;
import io.wallup.wall.RunState;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Every run, as a list and one by one. */
@Controller
final class RunsPage {

	private final RunHistory history;

	private final Clock clock = Clock.systemUTC();

	RunsPage(RunHistory history) {
		this.history = history;
	}

	@GetMapping("/runs")
	String list(@RequestParam(defaultValue = "") String layout, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String since, @RequestParam(defaultValue = "") String until,
			@RequestParam(defaultValue = "0") int page, Model model) {
		RunFilter filter = new RunFilter(layout.isEmpty() ? null : layout, state(state), beginOf(since, 0),
				beginOf(until, 1));
		Page<Run> runs = this.history.find(filter, Math.max(0, page));
		Instant now = this.clock.instant();
		double longest = runs.entries().stream().mapToDouble((run) -> RunBars.lengthOf(run, now)).max().orElse(1);
		List<RunBars> bars = runs.entries().stream().map((run) -> RunBars.of(run, now, longest)).toList();
		String query = UriComponentsBuilder.fromPath("/runs")
			.queryParam("layout", "{layout}")
			.queryParam("state", "{state}")
			.queryParam("since", "{since}")
			.queryParam("until", "{until}")
			.encode()
			.buildAndExpand(layout, state, since, until)
			.toUriString();
		model.addAttribute("runs", bars)
			.addAttribute("filtered", !filter.equals(RunFilter.ALL))
			.addAttribute("layouts", this.history.layouts())
			.addAttribute("layout", layout)
			.addAttribute("states", RunState.values())
			.addAttribute("state", state)
			.addAttribute("since", since)
			.addAttribute("until", until)
			.addAttribute("number", runs.number())
			.addAttribute("newer", (runs.number() > 0) ? query + "&page=" + (runs.number() - 1) : null)
			.addAttribute("older", runs.more() ? query + "&page=" + (runs.number() + 1) : null)
			.addAttribute("history", this.history.state());
		return "runs";
	}

	@GetMapping("/runs/{id}")
	String one(@PathVariable String id, Model model) {
		Run run = this.history.find(id)
			.orElseThrow(
					() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No run \"%s\" is kept".formatted(id)));
		Instant now = this.clock.instant();
		model.addAttribute("bars", RunBars.of(run, now, RunBars.lengthOf(run, now)))
			.addAttribute("history", this.history.state());
		return "run";
	}

	private static @Nullable RunState state(String word) {
		return Arrays.stream(RunState.values())
			.filter((state) -> state.toString().equals(word))
			.findFirst()
			.orElse(null);
	}

	/** The begin of a day on this PC, or nothing when it is not one. */
	private static @Nullable Instant beginOf(String day, int after) {
		return date(day).map((date) -> date.plusDays(after).atStartOfDay(ZoneId.systemDefault()).toInstant())
			.orElse(null);
	}

	private static Optional<LocalDate> date(String day) {
		try {
			return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
