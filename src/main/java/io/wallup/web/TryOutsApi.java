package io.wallup.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.wallup.layout.Reading;
import io.wallup.signin.InvalidRecipeException;
import io.wallup.signin.Recipe;
import io.wallup.signin.RecipeFile;
import io.wallup.signin.Recipes;
import io.wallup.signin.TryOut;
import io.wallup.signin.TryOuts;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Trying sign-in recipes, in browsers of their own. */
@RestController
@RequestMapping("/api/sign-ins/{name}")
@Tag(name = "Sign-ins")
final class TryOutsApi {

	private static final String YAML = MediaType.APPLICATION_YAML_VALUE;

	private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

	private final Recipes recipes;

	private final TryOuts tryOuts;

	TryOutsApi(Recipes recipes, TryOuts tryOuts) {
		this.recipes = recipes;
		this.tryOuts = tryOuts;
	}

	@Change("sign-in-try")
	@PostMapping(path = "/try",
			consumes = { YAML, "application/x-yaml", "text/yaml", "text/plain",
					MediaType.APPLICATION_OCTET_STREAM_VALUE },
			produces = JSON)
	@Operation(summary = "Try a sign-in recipe",
			description = "The one in the body, or without a body the stored one, in a headless browser of its own. "
					+ "Returns when it has begun; the try tells how it goes.",
			requestBody = @RequestBody(content = @Content(mediaType = YAML, schema = @Schema(type = "string"))))
	@ApiResponse(responseCode = "202", description = "The try that has begun",
			headers = @Header(name = "Location", description = "Where it is", schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "404", description = "The body is empty and there is no such recipe")
	@ApiResponse(responseCode = "422", description = "It has mistakes, which are told")
	@ApiResponse(responseCode = "429", description = "As many recipes as may be are being tried already")
	ResponseEntity<TryOut> trySignIn(@PathVariable String name, InputStream body) throws IOException {
		byte[] text = LayoutBody.read(body);
		TryOut begun = this.tryOuts.begin((text.length > 0) ? read(name, text) : inForce(name));
		URI location = UriComponentsBuilder.fromPath("/api/sign-ins/{name}/tries/{id}").build(name, begun.id());
		return ResponseEntity.status(HttpStatus.ACCEPTED).location(location).body(begun);
	}

	private Recipe read(String name, byte[] text) {
		Reading<Recipe> reading = this.recipes.read(name, text);
		if (!reading.valid()) {
			throw new InvalidRecipeException(name, reading.mistakes());
		}
		return reading.get();
	}

	private Recipe inForce(String name) {
		RecipeFile file = this.recipes.find(name)
			.orElseThrow(
					() -> new ProblemException(Problem.NO_SUCH_RECIPE, "There is no recipe \"%s\"".formatted(name)));
		if (file.inForce() == null) {
			throw new InvalidRecipeException(name, file.mistakes());
		}
		return Objects.requireNonNull(file.inForce());
	}

	@GetMapping(path = "/tries/{id}", produces = JSON)
	@Operation(summary = "See how a try goes")
	@ApiResponse(responseCode = "200", description = "What there is to do, what is done, and where it stopped")
	@ApiResponse(responseCode = "404", description = "There was no such try, or it is no longer remembered")
	TryOut readTry(@PathVariable String name, @PathVariable String id) {
		return this.tryOuts.find(id)
			.filter((tried) -> tried.recipe().equals(name))
			.orElseThrow(() -> noSuchTry(name, id));
	}

	@GetMapping(path = "/tries/{id}/picture", produces = MediaType.IMAGE_PNG_VALUE)
	@Operation(summary = "See where a try failed", description = "The page at that moment, with every field blanked.")
	@ApiResponse(responseCode = "200", description = "A picture")
	@ApiResponse(responseCode = "404", description = "There was no such try, or it has no picture")
	byte[] readTryPicture(@PathVariable String name, @PathVariable String id) {
		readTry(name, id);
		return this.tryOuts.picture(id).orElseThrow(() -> noSuchTry(name, id));
	}

	private static ProblemException noSuchTry(String name, String id) {
		return new ProblemException(Problem.NO_SUCH_TRY,
				"Try \"%s\" of recipe \"%s\" is not remembered, or has no picture".formatted(id, name));
	}

}
