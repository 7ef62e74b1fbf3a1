package io.wallup.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.wallup.history.Page;
import io.wallup.history.RunFilter;
import io.wallup.history.RunHistory;
import io.wallup.wall.Run;
import io.wallup.wall.RunState;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The attempts to bring layouts up. */
@RestController
@RequestMapping(path = "/api/runs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Runs")
final class RunsApi {

	private static final int MOST = 1000;

	private final RunHistory history;

	RunsApi(RunHistory history) {
		this.history = history;
	}

	@GetMapping
	@Operation(summary = "List the runs, newest first",
			description = "Those under way and those that are kept, which they are for 90 days unless configured "
					+ "otherwise; a page at a time.")
	@ApiResponse(responseCode = "200", description = "The runs of the page",
			headers = @Header(name = "Link",
					description = "Where the pages before and after are, such as </api/runs?page=1>; rel=\"next\"",
					schema = @Schema(type = "string")))
	ResponseEntity<List<Run>> listRuns(@Parameter(description = "Only runs of this layout") //
	@RequestParam(required = false) @Nullable String layout, @Parameter(description = "Only runs in this state",
			schema = @Schema(allowableValues = { "under-way", "up", "partial", "failed", "stopped" })) //
	@RequestParam(required = false) @Nullable String state,
			@Parameter(description = "Only runs that did not begin before this time",
					example = "2026-11-21T06:00:00Z") @RequestParam(required = false) @Nullable String since,
			@Parameter(description = "Only runs that began before this time") //
			@RequestParam(required = false) @Nullable String until, @Parameter(
					description = "The most runs to tell, from 1 to 1000") @RequestParam(defaultValue = "50") int limit,
			@Parameter(description = "Which page, from 0") @RequestParam(defaultValue = "0") int page) {
		if (limit < 1 || limit > MOST) {
			throw new ProblemException(Problem.BAD_REQUEST,
					"limit is \"%d\", expected a number from 1 to %d".formatted(limit, MOST));
		}
		if (page < 0) {
			throw new ProblemException(Problem.BAD_REQUEST, "page is \"%d\", expected 0 or more".formatted(page));
		}
		Page<Run> runs = this.history
			.find(new RunFilter(layout, state(state), time("since", since), time("until", until)), page, limit);
		return ResponseEntity.ok().headers((headers) -> addLinks(headers, runs)).body(runs.entries());
	}

	private static void addLinks(HttpHeaders headers, Page<Run> runs) {
		List<String> links = new ArrayList<>();
		if (runs.number() > 0) {
			links.add(link(runs.number() - 1, "prev"));
		}
		if (runs.more()) {
			links.add(link(runs.number() + 1, "next"));
		}
		if (!links.isEmpty()) {
			headers.add(HttpHeaders.LINK, String.join(", ", links));
		}
	}

	private static String link(int page, String relation) {
		String query = ServletUriComponentsBuilder.fromCurrentRequest()
			.replaceQueryParam("page", page)
			.build()
			.getQuery();
		return "</api/runs?%s>; rel=\"%s\"".formatted(query, relation);
	}

	private static @Nullable RunState state(@Nullable String word) {
		if (word == null) {
			return null;
		}
		return Arrays.stream(RunState.values())
			.filter((state) -> state.toString().equals(word))
			.findFirst()
			.orElseThrow(() -> new ProblemException(Problem.BAD_REQUEST, "state is \"%s\", expected one of %s"
				.formatted(word,
						Arrays.stream(RunState.values()).map(RunState::toString).collect(Collectors.joining(", ")))));
	}

	private static @Nullable Instant time(String name, @Nullable String text) {
		try {
			return (text != null) ? OffsetDateTime.parse(text).toInstant() : null;
		}
		catch (DateTimeParseException ex) {
			throw new ProblemException(Problem.BAD_REQUEST,
					"%s is \"%s\", expected a time such as 2026-11-21T06:00:00Z".formatted(name, text));
		}
	}

	@GetMapping("/{id}")
	@Operation(summary = "Read a run", description = "As it stands while it is under way, and as it ended.")
	@ApiResponse(responseCode = "200", description = "The run, with the result of each window")
	@ApiResponse(responseCode = "404", description = "There is no such run, or it is no longer kept")
	Run readRun(@PathVariable String id) {
		return this.history.find(id)
			.orElseThrow(() -> new ProblemException(Problem.NO_SUCH_RUN, "No run \"%s\" is kept".formatted(id)));
	}

}
