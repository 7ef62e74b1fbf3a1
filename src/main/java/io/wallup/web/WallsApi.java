package io.wallup.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.wallup.wall.Run;
import io.wallup.wall.Trigger;
import io.wallup.wall.Wall;
import io.wallup.wall.WallException;
import io.wallup.wall.Walls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Starting walls, looking at them and stopping them. */
@RestController
@RequestMapping(path = "/api/walls", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Walls")
final class WallsApi {

	private static final Logger logger = LoggerFactory.getLogger(WallsApi.class);

	private final Walls walls;

	WallsApi(Walls walls) {
		this.walls = walls;
	}

	@GetMapping
	@Operation(summary = "List the walls that are up or coming up")
	@ApiResponse(responseCode = "200", description = "The walls, with the state of each window")
	List<Wall> listWalls() {
		this.walls.all().forEach(this::look);
		return this.walls.all();
	}

	@GetMapping("/{layout}")
	@Operation(summary = "Read a wall")
	@ApiResponse(responseCode = "200", description = "The wall, with the state of each window")
	@ApiResponse(responseCode = "404", description = "No wall of that layout is up")
	Wall readWall(@PathVariable String layout) {
		this.walls.find(layout).ifPresent(this::look);
		return this.walls.find(layout)
			.orElseThrow(() -> new ProblemException(Problem.NO_SUCH_WALL,
					"No wall of layout \"%s\" is up".formatted(layout)));
	}

	@Change("launch")
	@PostMapping("/{layout}")
	@Operation(summary = "Start a wall", description = "Begins a run and returns at once; the run tells how it goes.")
	@ApiResponse(responseCode = "202", description = "The run that has begun",
			headers = @Header(name = "Location", description = "Where the run is, such as /api/runs/7f3a",
					schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "404", description = "There is no such layout, or no window with one of the tags")
	@ApiResponse(responseCode = "409", description = "It is up already, or a run of it is under way")
	@ApiResponse(responseCode = "422", description = "The layout has mistakes, which are told")
	ResponseEntity<Run> launch(@PathVariable String layout,
			@Parameter(description = "Only the windows with at least one of these tags", explode = Explode.FALSE,
					example = "first-line") @RequestParam(defaultValue = "") Set<String> tags,
			@Parameter(description = "Whether a wall that is up is taken down first") //
			@RequestParam(defaultValue = "false") boolean replace) {
		return accepted(this.walls.launch(layout, tags, replace, Trigger.REST));
	}

	@Change("apply")
	@PostMapping("/{layout}/apply")
	@Operation(summary = "Bring a wall to what its layout says now",
			description = "Moves windows that only moved, loads other pages, opens new windows and closes those that are "
					+ "gone; leaves alone what is as it should be, and tries again what has failed. Begins a run and "
					+ "returns at once; the run tells how it goes.")
	@ApiResponse(responseCode = "202", description = "The run that has begun",
			headers = @Header(name = "Location", description = "Where the run is, such as /api/runs/7f3a",
					schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "404", description = "No wall of that layout is up, or its file is gone")
	@ApiResponse(responseCode = "409", description = "A run of it is under way, or something is being done to a window")
	@ApiResponse(responseCode = "422", description = "The layout has mistakes, which are told")
	ResponseEntity<Run> apply(@PathVariable String layout) {
		return accepted(this.walls.apply(layout, Trigger.REST));
	}

	@GetMapping("/{layout}/bounds")
	@Operation(summary = "See where the windows of a wall stand now",
			description = "Read from the screen, also where somebody has moved or minimised a window by hand.")
	@ApiResponse(responseCode = "200",
			description = "The bounds by window, in DIPs; windows without a page are left out")
	@ApiResponse(responseCode = "404", description = "No wall of that layout is up")
	Map<String, StandingPlace> readBounds(@PathVariable String layout) {
		Map<String, StandingPlace> places = new LinkedHashMap<>();
		this.walls.boundsNow(layout)
			.forEach((window, bounds) -> places.put(window,
					bounds.map(StandingPlace::at).orElse(StandingPlace.MINIMISED)));
		return places;
	}

	/**
	 * Whether somebody has moved or minimised a window is known once it was looked at.
	 */
	private void look(Wall wall) {
		try {
			this.walls.boundsNow(wall.layout());
		}
		catch (WallException ex) {
			logger.debug("Wall {} has been taken down meanwhile", wall.layout(), ex);
		}
	}

	private static ResponseEntity<Run> accepted(Run run) {
		URI location = UriComponentsBuilder.fromPath("/api/runs/{id}").build(run.id());
		return ResponseEntity.status(HttpStatus.ACCEPTED).location(location).body(run);
	}

	@Change("stop")
	@DeleteMapping("/{layout}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Stop a wall",
			description = "Ends its run, closes its windows, and returns when they are gone.")
	@ApiResponse(responseCode = "204", description = "It is down")
	@ApiResponse(responseCode = "404", description = "No wall of that layout is up")
	void stopWall(@PathVariable String layout) {
		this.walls.stop(layout);
	}

}
