package io.wallup.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * What happens, as it happens. The thread of the request writes it, so a slow client is
 * waited for by nobody else.
 */
@RestController
@Tag(name = "Events")
final class EventsApi {

	static final String PATH = "/api/events";

	private static final String CONTENT_TYPE = "text/event-stream;charset=UTF-8";

	private static final Logger logger = LoggerFactory.getLogger(EventsApi.class);

	/** In how many milliseconds a client is to try again when it has lost us. */
	private static final String GREETING = "retry: 2000\n\n";

	private final EventFeed feed;

	private final Duration heartbeat;

	EventsApi(EventFeed feed, WebProperties properties) {
		this.feed = feed;
		this.heartbeat = properties.heartbeat();
	}

	@GetMapping(path = PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@Operation(summary = "Listen to what happens to walls and layouts",
			description = """
					Server-sent events: run-started, window-changed, run-ended, wall-stopped, layout-changed, layout-invalid and \
					layout-deleted, each with its data in JSON. A comment comes every 15 seconds. After a lost connection, \
					Last-Event-ID brings what was missed, as far as it is remembered; whoever reads too slowly is let go.""")
	@ApiResponse(responseCode = "200", description = "The events, without end",
			content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string"),
					examples = @ExampleObject("""
							id: 1a2b3c-17
							event: window-changed
							data: {"at":"2026-11-21T08:00:03.123Z","layout":"pc1","run":"7f3a","window":"run1_1",\
							"from":"loading","to":"placing","reason":null}
							""")))
	void listen(@Parameter(description = "The id of the last event that was heard") //
	@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId, HttpMethod method,
			HttpServletRequest request, HttpServletResponse response) throws InterruptedException {
		if (method.equals(HttpMethod.HEAD)) {
			// whoever asks for the head alone never reads, so that its going would not be
			// noticed
			response.setContentType(CONTENT_TYPE);
			return;
		}
		Principal user = request.getUserPrincipal();
		FeedListener listener = this.feed.join(lastEventId, (user != null) ? user.getName() : "")
			.orElseThrow(() -> new ProblemException(Problem.TOO_MANY_LISTENERS,
					"%d clients listen already, and that is the most".formatted(EventFeed.MOST_LISTENERS)));
		try {
			response.setContentType(CONTENT_TYPE);
			OutputStream out = response.getOutputStream();
			Optional<String> next = Optional.of(GREETING);
			while (next.isPresent() && StillAllowed.holds(request)) {
				out.write(next.get().getBytes(StandardCharsets.UTF_8));
				out.flush();
				next = listener.next(this.heartbeat);
			}
		}
		catch (IOException ex) {
			logger.debug("A client that listened to the events is gone", ex);
		}
		finally {
			this.feed.leave(listener);
		}
	}

}
