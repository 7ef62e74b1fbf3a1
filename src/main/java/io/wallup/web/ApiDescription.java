package io.wallup.web;

import java.util.Map;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.http.MediaType;

/** Says what the API is as a whole, and that every refusal is a problem. */
final class ApiDescription implements OpenApiCustomizer {

	private static final String PROBLEM = "Problem";

	private static final Map<String, Object> EXAMPLE = Map.of("type", Problem.NO_SUCH_WALL.type(), "title",
			"No such wall is up", "status", 404, "detail", "No wall of layout \"pc1\" is up", "instance",
			"/api/walls/pc1");

	private final String version;

	ApiDescription(String version) {
		this.version = version;
	}

	@Override
	public void customise(OpenAPI api) {
		api.info(new Info().title("Wallup")
			.version(this.version)
			.description("Brings monitoring walls up and keeps them up. Refusals are problem details (RFC 9457), whose "
					+ "type tells their kind."));
		api.getComponents().addSchemas(PROBLEM, problem());
		api.getPaths()
			.values()
			.stream()
			.map(PathItem::readOperations)
			.flatMap((operations) -> operations.stream())
			.forEach((operation) -> describeRefusals(operation.getResponses()));
	}

	private static void describeRefusals(ApiResponses responses) {
		responses.forEach((status, response) -> {
			if (status.startsWith("4") || status.startsWith("5")) {
				response.setContent(content());
			}
		});
		responses.addApiResponse("default", new ApiResponse().description("Any other refusal").content(content()));
	}

	private static Content content() {
		return new Content().addMediaType(MediaType.APPLICATION_PROBLEM_JSON_VALUE,
				new io.swagger.v3.oas.models.media.MediaType()
					.schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))
					.example(EXAMPLE));
	}

	private static Schema<?> problem() {
		return new ObjectSchema().description("Why a request was refused")
			.addProperty("type", new StringSchema().format("uri").description("The kind of problem"))
			.addProperty("title", new StringSchema().description("The kind of problem, for a person"))
			.addProperty("status", new IntegerSchema())
			.addProperty("detail", new StringSchema().description("What exactly, which value, and what was expected"))
			.addProperty("instance", new StringSchema().format("uri").description("The path of the request"))
			.addProperty("mistakes", new Schema<>().description("Every mistake of the layout, where one is invalid"));
	}

}
