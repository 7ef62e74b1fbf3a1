package io.wallup.web;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.wallup.wall.Run;
import io.wallup.wall.Walls;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The attempts to bring layouts up. */
@RestController
@RequestMapping(path = "/api/runs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Runs")
final class RunsApi {

	private static final int MOST = 1000;

	private final Walls walls;

	RunsApi(Walls walls) {
		this.walls = walls;
	}

	@GetMapping
	@Operation(summary = "List the last runs, newest first")
	@ApiResponse(responseCode = "200", description = "The runs that are remembered")
	List<Run> listRuns(
			@Parameter(description = "Only runs of this layout") @RequestParam(
					required = false) @Nullable String layout,
			@Parameter(description = "The most runs to tell, from 1 to 1000") @RequestParam(
					defaultValue = "50") int limit) {
		if (limit < 1 || limit > MOST) {
			throw new ProblemException(Problem.BAD_REQUEST,
					"limit is \"%d\", expected a number from 1 to %d".formatted(limit, MOST));
		}
		return this.walls.runs()
			.stream()
			.filter((run) -> layout == null || run.layout().equals(layout))
			.limit(limit)
			.toList();
	}

	@GetMapping("/{id}")
	@Operation(summary = "Read a run", description = "As it stands while it is under way, and as it ended.")
	@ApiResponse(responseCode = "200", description = "The run, with the result of each window")
	@ApiResponse(responseCode = "404", description = "There is no such run, or it is no longer remembered")
	Run readRun(@PathVariable String id) {
		return this.walls.run(id)
			.orElseThrow(() -> new ProblemException(Problem.NO_SUCH_RUN, "No run \"%s\" is remembered".formatted(id)));
	}

}
