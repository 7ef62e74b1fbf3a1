package io.wallup.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.wallup.layout.FileVersion;
import io.wallup.layout.Layouts;
import io.wallup.signin.RecipeFile;
import io.wallup.signin.Recipes;
import io.wallup.web.LayoutsApi.Validation;
import io.wallup.web.Preconditions.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** Reading, checking and writing sign-in recipes. */
@RestController
@RequestMapping("/api/sign-ins")
@Tag(name = "Sign-ins")
final class SignInsApi {

	private static final String YAML = MediaType.APPLICATION_YAML_VALUE;

	private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

	private final Recipes recipes;

	private final Layouts layouts;

	SignInsApi(Recipes recipes, Layouts layouts) {
		this.recipes = recipes;
		this.layouts = layouts;
	}

	@GetMapping(produces = JSON)
	@Operation(summary = "List the sign-in recipes")
	@ApiResponse(responseCode = "200", description = "Every file of the sign-ins folder")
	List<RecipeAnswer> listSignIns() {
		return this.recipes.all().stream().map(this::answer).toList();
	}

	@GetMapping(path = "/{name}", produces = { YAML, JSON })
	@Operation(summary = "Read a sign-in recipe",
			description = "As the text of its file, or in JSON with its mistakes.")
	@ApiResponse(responseCode = "200", description = "The recipe",
			headers = @Header(name = "ETag", description = "The version of the file",
					schema = @Schema(type = "string")),
			content = { @Content(mediaType = YAML, schema = @Schema(type = "string")),
					@Content(mediaType = JSON, schema = @Schema(implementation = RecipeAnswer.class)) })
	@ApiResponse(responseCode = "304", description = "It is the version of If-None-Match", content = @Content)
	@ApiResponse(responseCode = "404", description = "There is no such recipe")
	ResponseEntity<?> readSignIn(@PathVariable String name,
			@Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
		RecipeFile file = stored(name);
		if (LayoutsApi.prefersJson(headers.getAccept())) {
			return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(answer(file));
		}
		return ResponseEntity.ok()
			.eTag(file.etag())
			.varyBy(HttpHeaders.ACCEPT)
			.contentType(MediaType.APPLICATION_YAML)
			.body(file.text());
	}

	@Change("sign-in-write")
	@PutMapping(path = "/{name}",
			consumes = { YAML, "application/x-yaml", "text/yaml", "text/plain",
					MediaType.APPLICATION_OCTET_STREAM_VALUE },
			produces = JSON)
	@Operation(summary = "Write a sign-in recipe",
			description = "Whole or, when it has mistakes or is another version by now, not at all.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = YAML, schema = @Schema(type = "string"))))
	@ApiResponse(responseCode = "200", description = "It is replaced",
			headers = @Header(name = "ETag", description = "The new version", schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "201", description = "It is created",
			headers = @Header(name = "ETag", description = "The new version", schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "412", description = "It is another version by now, or exists already")
	@ApiResponse(responseCode = "413", description = "It is larger than 256 KB")
	@ApiResponse(responseCode = "415", description = "It is not sent as YAML")
	@ApiResponse(responseCode = "422", description = "It has mistakes, which are told")
	@ApiResponse(responseCode = "428", description = "It exists, and If-Match is missing")
	ResponseEntity<RecipeAnswer> writeSignIn(@PathVariable String name,
			@Parameter(description = "The ETag of the version to replace") //
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@Parameter(description = "* to create the recipe only") //
			@RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
			InputStream body) throws IOException {
		byte[] text = LayoutBody.read(body);
		Optional<RecipeFile> stored = this.recipes.find(name);
		Optional<String> version = new Preconditions(ifMatch, ifNoneMatch).toReplace(Subject.recipe(name, stored));
		RecipeFile file = this.recipes.put(name, text, version.orElse(null));
		URI location = UriComponentsBuilder.fromPath("/api/sign-ins/{name}").build(name);
		ResponseEntity.BodyBuilder answer = stored.isPresent() ? ResponseEntity.ok() : ResponseEntity.created(location);
		return answer.eTag(file.etag()).body(answer(file));
	}

	@Change("sign-in-delete")
	@DeleteMapping("/{name}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Delete a sign-in recipe", description = "Layouts that name it cannot be launched any more.")
	@ApiResponse(responseCode = "204", description = "It is deleted")
	@ApiResponse(responseCode = "404", description = "There is no such recipe")
	@ApiResponse(responseCode = "412", description = "It is another version by now")
	@ApiResponse(responseCode = "428", description = "If-Match is missing")
	void deleteSignIn(@PathVariable String name, @Parameter(description = "The ETag of the version to delete") //
	@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		RecipeFile file = stored(name);
		this.recipes.delete(name, new Preconditions(ifMatch, null).toMatch(Subject.recipe(name, Optional.of(file))));
	}

	@Change(Change.NOTHING)
	@PostMapping(path = "/{name}/validate",
			consumes = { YAML, "application/x-yaml", "text/yaml", "text/plain",
					MediaType.APPLICATION_OCTET_STREAM_VALUE },
			produces = JSON)
	@Operation(summary = "Check a sign-in recipe",
			description = "The one in the body, or without a body the stored one. Nothing is written.",
			requestBody = @RequestBody(content = @Content(mediaType = YAML, schema = @Schema(type = "string"))))
	@ApiResponse(responseCode = "200", description = "Whether it can be used, and its mistakes")
	@ApiResponse(responseCode = "404", description = "The body is empty and there is no such recipe")
	@ApiResponse(responseCode = "413", description = "It is larger than 256 KB")
	Validation validateSignIn(@PathVariable String name, InputStream body) throws IOException {
		byte[] text = LayoutBody.read(body);
		return Validation.of((text.length > 0) ? this.recipes.read(name, text).mistakes() : stored(name).mistakes());
	}

	@GetMapping(path = "/{name}/versions", produces = JSON)
	@Operation(summary = "List the replaced versions of a sign-in recipe")
	@ApiResponse(responseCode = "200", description = "The versions, the newest first")
	List<FileVersion> listSignInVersions(@PathVariable String name) {
		return this.recipes.versions(name);
	}

	@GetMapping(path = "/{name}/versions/{version}", produces = YAML)
	@Operation(summary = "Read a replaced version of a sign-in recipe")
	@ApiResponse(responseCode = "200", description = "Its text")
	@ApiResponse(responseCode = "404", description = "It is not kept")
	byte[] readSignInVersion(@PathVariable String name, @PathVariable String version) {
		return this.recipes.version(name, version)
			.orElseThrow(() -> new ProblemException(Problem.NO_SUCH_RECIPE,
					"Version \"%s\" of recipe \"%s\" is not kept".formatted(version, name)))
			.getBytes(StandardCharsets.UTF_8);
	}

	private RecipeAnswer answer(RecipeFile file) {
		return RecipeAnswer.of(file, this.layouts);
	}

	private RecipeFile stored(String name) {
		return this.recipes.find(name)
			.orElseThrow(
					() -> new ProblemException(Problem.NO_SUCH_RECIPE, "There is no recipe \"%s\"".formatted(name)));
	}

}
