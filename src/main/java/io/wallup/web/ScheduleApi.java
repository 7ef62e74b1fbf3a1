package io.wallup.web;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.wallup.schedule.Schedule;
import io.wallup.schedule.Upcoming;
import io.wallup.wall.Run;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** What comes up by itself, and when. */
@RestController
@RequestMapping(path = "/api/schedule", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Schedule")
final class ScheduleApi {

	private final Schedule schedule;

	ScheduleApi(Schedule schedule) {
		this.schedule = schedule;
	}

	@GetMapping
	@Operation(summary = "List what comes up by itself, the next one first")
	@ApiResponse(responseCode = "200", description = "Every layout with a startup, and what it waits for")
	List<Upcoming> listSchedule() {
		return this.schedule.upcoming();
	}

	@Change("pause")
	@PostMapping("/{id}/pause")
	@Operation(summary = "Pause a startup",
			description = "The layout does not come up by itself until it is resumed, also after the service was "
					+ "started again. A wall that is up is left alone.")
	@ApiResponse(responseCode = "200", description = "It is paused")
	@ApiResponse(responseCode = "404", description = "No such layout has a startup")
	Upcoming pause(@PathVariable String id) {
		return this.schedule.pause(id);
	}

	@Change("resume")
	@PostMapping("/{id}/resume")
	@Operation(summary = "Resume a startup",
			description = "The layout comes up when its delay is over, or with the next start of the service once it "
					+ "is over already.")
	@ApiResponse(responseCode = "200", description = "It is resumed")
	@ApiResponse(responseCode = "404", description = "No such layout has a startup")
	Upcoming resume(@PathVariable String id) {
		return this.schedule.resume(id);
	}

	@Change("fire")
	@PostMapping("/{id}/fire")
	@Operation(summary = "Launch a layout now that would come up later",
			description = "Waits neither for its delay nor for its sites.")
	@ApiResponse(responseCode = "202", description = "The run that has begun",
			headers = @Header(name = "Location", description = "Where the run is, such as /api/runs/7f3a",
					schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "404", description = "No such layout has a startup")
	@ApiResponse(responseCode = "409", description = "It is up already, or a run of it is under way")
	ResponseEntity<Run> fire(@PathVariable String id) {
		Run run = this.schedule.fire(id);
		URI location = UriComponentsBuilder.fromPath("/api/runs/{id}").build(run.id());
		return ResponseEntity.status(HttpStatus.ACCEPTED).location(location).body(run);
	}

}
