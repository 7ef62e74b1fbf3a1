package io.wallup.web;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.wallup.wall.Walls;
import io.wallup.wall.WindowAction;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can be done to one window of a wall. */
@RestController
@RequestMapping("/api/walls/{layout}/windows/{window}")
@Tag(name = "Windows")
final class WindowsApi {

	private final Walls walls;

	WindowsApi(Walls walls) {
		this.walls = walls;
	}

	@Change("window")
	@PostMapping("/{action:reload|restart|place}")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Do something to a window",
			description = "reload loads its page again, restart closes it and brings it up anew, place puts it where it "
					+ "belongs. Returns when it has begun; the wall and the events tell how it goes.")
	@ApiResponse(responseCode = "202", description = "It has begun")
	@ApiResponse(responseCode = "404", description = "There is no such wall, window or action")
	@ApiResponse(responseCode = "409", description = "The window is not in a state for it")
	void actOnWindow(@PathVariable String layout, @PathVariable String window,
			@Parameter(schema = @Schema(allowableValues = { "reload", "restart", "place" })) //
			@PathVariable String action) {
		this.walls.act(layout, window, WindowAction.valueOf(action.toUpperCase(Locale.ROOT)));
	}

	@GetMapping(path = "/screenshot", produces = MediaType.IMAGE_PNG_VALUE)
	@Operation(summary = "See a window", description = "Form fields are blanked where it shows a sign-in form.")
	@ApiResponse(responseCode = "200", description = "A picture of what it shows")
	@ApiResponse(responseCode = "404", description = "There is no such wall or window")
	@ApiResponse(responseCode = "409", description = "The window has no page, or it does not answer")
	byte[] readScreenshot(@PathVariable String layout, @PathVariable String window) {
		return this.walls.picture(layout, window);
	}

}
