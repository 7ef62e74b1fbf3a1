package io.wallup.web;

import java.util.Locale;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.wallup.wall.Glance;
import io.wallup.wall.WallException;
import io.wallup.wall.WallException.Reason;
import io.wallup.wall.Walls;
import io.wallup.wall.WindowAction;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

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
	@PostMapping("/{action:reload|restart|place|sign-in|identify}")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Do something to a window",
			description = "reload loads its page again, restart closes it and brings it up anew, place puts it where it "
					+ "belongs, sign-in signs its browser in again and brings back the windows that share it, "
					+ "identify shows its name on the screen for ten seconds. Returns when it has begun; the wall and the "
					+ "events tell how it goes.")
	@ApiResponse(responseCode = "202", description = "It has begun")
	@ApiResponse(responseCode = "404", description = "There is no such wall, window or action")
	@ApiResponse(responseCode = "409", description = "The window is not in a state for it")
	void actOnWindow(@PathVariable String layout, @PathVariable String window,
			@Parameter(schema = @Schema(allowableValues = { "reload", "restart", "place", "sign-in", "identify" })) //
			@PathVariable String action) {
		this.walls.act(layout, window, WindowAction.valueOf(action.toUpperCase(Locale.ROOT).replace('-', '_')));
	}

	@GetMapping(path = "/screenshot", produces = MediaType.IMAGE_PNG_VALUE)
	@Operation(summary = "See a window", description = "Form fields are blanked where it shows a sign-in form.")
	@ApiResponse(responseCode = "200", description = "A picture of what it shows")
	@ApiResponse(responseCode = "404", description = "There is no such wall or window")
	@ApiResponse(responseCode = "409", description = "The window has no page, or it does not answer")
	byte[] readScreenshot(@PathVariable String layout, @PathVariable String window) {
		return this.walls.picture(layout, window);
	}

	@GetMapping(path = "/glance", produces = MediaType.IMAGE_JPEG_VALUE)
	@Operation(summary = "Glance at a window",
			description = "A small picture, at most four seconds old and taken once for all who look; form fields are "
					+ "blanked where it shows a sign-in form. The window does not notice.")
	@ApiResponse(responseCode = "200", description = "A picture of what it shows",
			headers = {
					@Header(name = "Wallup-Taken", description = "When it was taken",
							schema = @Schema(type = "string", format = "date-time")),
					@Header(name = "Wallup-Stale",
							description = "Whether the window does not answer and this is an earlier picture",
							schema = @Schema(type = "boolean")) })
	@ApiResponse(responseCode = "304", description = "It is the picture of If-None-Match", content = @Content)
	@ApiResponse(responseCode = "404", description = "There is no such wall or window")
	@ApiResponse(responseCode = "204", description = "The window has no page, or has never answered",
			content = @Content)
	byte @Nullable [] readGlance(@PathVariable String layout, @PathVariable String window,
			@Parameter(description = "How wide it should be, in pixels, from 80 to 1920") //
			@RequestParam(defaultValue = "480") int width, ServletWebRequest request) {
		HttpServletResponse response = Objects.requireNonNull(request.getResponse());
		Glance glance;
		try {
			glance = this.walls.glance(layout, window, width);
		}
		catch (WallException ex) {
			if (ex.reason() != Reason.NOT_READY) {
				throw ex;
			}
			// who looks at a wall that comes up has done nothing wrong
			response.setStatus(HttpStatus.NO_CONTENT.value());
			return null;
		}
		// kept for comparison: who looks every few seconds need not load the same again
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
		response.setHeader("Wallup-Taken", glance.taken().toString());
		response.setHeader("Wallup-Stale", Boolean.toString(glance.stale()));
		return request.checkNotModified("\"" + DigestUtils.md5DigestAsHex(glance.jpeg()) + "\"") ? null : glance.jpeg();
	}

}
