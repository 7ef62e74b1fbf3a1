package io.wallup.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.wallup.layout.LayoutFile;
import io.wallup.layout.Layouts;
import io.wallup.layout.Mistake;
import io.wallup.layout.Mistake.Severity;
import io.wallup.wall.Walls;
import io.wallup.web.Preconditions.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Reading, checking and writing layouts. */
@RestController
@RequestMapping("/api/layouts")
@Tag(name = "Layouts")
final class LayoutsApi {

	private static final String YAML = MediaType.APPLICATION_YAML_VALUE;

	private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

	private static final String EXAMPLE = """
			description: Two dashboards side by side
			screens:
			  main: { x: 0, y: 0, width: 1920, height: 1080, taskbar: 50 }
			windows:
			  - { name: left, url: https://status.example/a, screen: main, area: left-half }
			  - { name: right, url: https://status.example/b, screen: main, area: right-half }
			""";

	private final Layouts layouts;

	private final Walls walls;

	LayoutsApi(Layouts layouts, Walls walls) {
		this.layouts = layouts;
		this.walls = walls;
	}

	@GetMapping(produces = JSON)
	@Operation(summary = "List the layouts")
	@ApiResponse(responseCode = "200", description = "Every file of the layouts folder")
	List<LayoutSummary> listLayouts() {
		return this.layouts.all()
			.stream()
			.map((file) -> LayoutSummary.of(file, this.walls.find(file.name()).isPresent()))
			.toList();
	}

	@GetMapping(path = "/{name}", produces = { YAML, JSON })
	@Operation(summary = "Read a layout", description = "As the text of its file, or in JSON with its mistakes.")
	@ApiResponse(responseCode = "200", description = "The layout",
			headers = @Header(name = "ETag", description = "The version of the file",
					schema = @Schema(type = "string")),
			content = {
					@Content(mediaType = YAML, schema = @Schema(type = "string"), examples = @ExampleObject(EXAMPLE)),
					@Content(mediaType = JSON, schema = @Schema(implementation = LayoutAnswer.class)) })
	@ApiResponse(responseCode = "304", description = "It is the version of If-None-Match", content = @Content)
	@ApiResponse(responseCode = "404", description = "There is no such layout")
	ResponseEntity<?> readLayout(@PathVariable String name,
			@Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
		LayoutFile file = stored(name);
		if (prefersJson(headers.getAccept())) {
			return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(LayoutAnswer.of(file));
		}
		return ResponseEntity.ok()
			.eTag(file.etag())
			.varyBy(HttpHeaders.ACCEPT)
			.contentType(MediaType.APPLICATION_YAML)
			.body(file.text());
	}

	@Change("layout-write")
	@PutMapping(path = "/{name}",
			consumes = { YAML, "application/x-yaml", "text/yaml", "text/plain",
					MediaType.APPLICATION_OCTET_STREAM_VALUE },
			produces = JSON)
	@Operation(summary = "Write a layout",
			description = "Whole or, when it has mistakes or is another version by now, not at all.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = YAML, schema = @Schema(type = "string"),
							examples = @ExampleObject(EXAMPLE))))
	@ApiResponse(responseCode = "200", description = "It is replaced",
			headers = @Header(name = "ETag", description = "The new version", schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "201", description = "It is created",
			headers = @Header(name = "ETag", description = "The new version", schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "412", description = "It is another version by now, or exists already")
	@ApiResponse(responseCode = "413", description = "It is larger than 256 KB")
	@ApiResponse(responseCode = "415", description = "It is not sent as YAML")
	@ApiResponse(responseCode = "422", description = "It has mistakes, which are told")
	@ApiResponse(responseCode = "428", description = "It exists, and If-Match is missing")
	ResponseEntity<LayoutAnswer> writeLayout(@PathVariable String name,
			@Parameter(description = "The ETag of the version to replace") //
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@Parameter(description = "* to create the layout only") //
			@RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
			InputStream body) throws IOException {
		byte[] text = LayoutBody.read(body);
		Optional<LayoutFile> stored = this.layouts.find(name);
		Optional<String> version = new Preconditions(ifMatch, ifNoneMatch).toReplace(Subject.layout(name, stored));
		LayoutFile file = this.layouts.put(name, text, version.orElse(null));
		ResponseEntity.BodyBuilder answer = stored.isPresent() ? ResponseEntity.ok()
				: ResponseEntity.created(UriComponentsBuilder.fromPath("/api/layouts/{name}").build(name));
		return answer.eTag(file.etag()).body(LayoutAnswer.of(file));
	}

	@Change("layout-delete")
	@DeleteMapping("/{name}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Delete a layout", description = "A wall of it that is up stays up.")
	@ApiResponse(responseCode = "204", description = "It is deleted")
	@ApiResponse(responseCode = "404", description = "There is no such layout")
	@ApiResponse(responseCode = "412", description = "It is another version by now")
	@ApiResponse(responseCode = "428", description = "If-Match is missing")
	void deleteLayout(@PathVariable String name, @Parameter(description = "The ETag of the version to delete") //
	@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		this.layouts.delete(name,
				new Preconditions(ifMatch, null).toMatch(Subject.layout(name, Optional.of(stored(name)))));
	}

	@Change(Change.NOTHING)
	@PostMapping(path = "/{name}/validate",
			consumes = { YAML, "application/x-yaml", "text/yaml", "text/plain",
					MediaType.APPLICATION_OCTET_STREAM_VALUE },
			produces = JSON)
	@Operation(summary = "Check a layout",
			description = "The one in the body, or without a body the stored one. Nothing is written.",
			requestBody = @RequestBody(content = @Content(mediaType = YAML, schema = @Schema(type = "string"),
					examples = @ExampleObject(EXAMPLE))))
	@ApiResponse(responseCode = "200", description = "Whether it can be used, and its mistakes")
	@ApiResponse(responseCode = "404", description = "The body is empty and there is no such layout")
	@ApiResponse(responseCode = "413", description = "It is larger than 256 KB")
	Validation validateLayout(@PathVariable String name, InputStream body) throws IOException {
		byte[] text = LayoutBody.read(body);
		return Validation.of((text.length > 0) ? this.layouts.read(name, text).mistakes() : stored(name).mistakes());
	}

	private LayoutFile stored(String name) {
		return this.layouts.find(name)
			.orElseThrow(
					() -> new ProblemException(Problem.NO_SUCH_LAYOUT, "There is no layout \"%s\"".formatted(name)));
	}

	static boolean prefersJson(List<MediaType> accepted) {
		List<MediaType> preferred = new ArrayList<>(accepted);
		MimeTypeUtils.sortBySpecificity(preferred);
		for (MediaType type : preferred) {
			if (type.includes(MediaType.APPLICATION_YAML)) {
				return false;
			}
			if (type.includes(MediaType.APPLICATION_JSON)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether a layout can be used.
	 *
	 * @param valid whether none of its mistakes is an error
	 * @param mistakes what is wrong, errors and warnings
	 */
	record Validation(boolean valid, List<Mistake> mistakes) {

		static Validation of(List<Mistake> mistakes) {
			return new Validation(mistakes.stream().noneMatch((mistake) -> mistake.severity() == Severity.ERROR),
					mistakes);
		}

	}

}
