package io.wallup.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.wallup.signin.Recipes;
import io.wallup.signin.SecretStore;
import io.wallup.signin.SecretUse;
import io.wallup.signin.Secrets;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Setting secrets and forgetting them; none is ever told. */
@RestController
@RequestMapping("/api/secrets")
@Tag(name = "Secrets")
final class SecretsApi {

	private static final int MOST = 64 * 1024;

	private final Secrets secrets;

	private final SecretStore store;

	private final Recipes recipes;

	SecretsApi(Secrets secrets, SecretStore store, Recipes recipes) {
		this.secrets = secrets;
		this.store = store;
		this.recipes = recipes;
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "List the secrets",
			description = "Their names, where their values come from, and which " + "recipes want them; never a value.")
	@ApiResponse(responseCode = "200", description = "The secrets that are known by name or wanted by a recipe")
	Answer listSecrets() {
		return new Answer(this.store.damage().orElse(null), SecretUse.all(this.secrets, this.recipes));
	}

	@Change("secret-set")
	@PutMapping(path = "/{name}", consumes = { "text/plain", MediaType.APPLICATION_OCTET_STREAM_VALUE })
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Set or replace a secret in the store",
			description = "A value in the environment or in a file of its own goes before it.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = "text/plain", schema = @Schema(type = "string"))))
	@ApiResponse(responseCode = "204", description = "It is set")
	@ApiResponse(responseCode = "400", description = "The name is none, or the value is empty or no text")
	@ApiResponse(responseCode = "413", description = "The value is larger than 64 kB")
	void setSecret(@PathVariable String name, InputStream body) throws IOException {
		byte[] value = body.readNBytes(MOST + 1);
		if (value.length > MOST) {
			throw new ProblemException(Problem.TOO_LARGE,
					"The value of secret \"%s\" is larger than %d bytes".formatted(name, MOST));
		}
		try {
			this.store.put(name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString());
		}
		catch (CharacterCodingException ex) {
			throw new ProblemException(Problem.BAD_REQUEST,
					"The value of secret \"%s\" is not text in UTF-8".formatted(name));
		}
		catch (IllegalArgumentException ex) {
			throw new ProblemException(Problem.BAD_REQUEST, String.valueOf(ex.getMessage()));
		}
	}

	@Change("secret-delete")
	@DeleteMapping("/{name}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Delete a secret from the store")
	@ApiResponse(responseCode = "204", description = "It is deleted")
	@ApiResponse(responseCode = "404", description = "The store has no such secret")
	void deleteSecret(@PathVariable String name) {
		if (!this.store.remove(name)) {
			throw new ProblemException(Problem.NO_SUCH_SECRET,
					"There is no secret \"%s\" in the secret store".formatted(name));
		}
	}

	/**
	 * The secrets.
	 *
	 * @param damage why the store cannot be read, if it cannot
	 */
	record Answer(@Nullable String damage, List<SecretUse> secrets) {

	}

}
