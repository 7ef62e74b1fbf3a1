package io.wallup.signin;

import java.util.List;
import java.util.Map;

import io.wallup.layout.Key;
import io.wallup.layout.Node;
import io.wallup.layout.ObjectShape;
import io.wallup.layout.PageShapes;
import io.wallup.layout.Place;
import io.wallup.layout.Shape;
import io.wallup.layout.Shapes;
import io.wallup.layout.Sign;
import io.wallup.layout.Step;
import io.wallup.layout.Step.Value;
import io.wallup.layout.StepShapes;
import io.wallup.layout.Values;
import io.wallup.signin.Recipe.BasicAuth;
import org.jspecify.annotations.Nullable;

/** What a recipe's file has to look like. */
final class RecipeShape implements Shape<Recipe> {

	private static final Key<String> URL = Key.required("url", Shapes.site(), "Where the sign-in begins.");

	private static final Key<Value> USER = Key.required("user", StepShapes.value(), "The user: a secret, or a text.");

	private static final Key<Value.Secret> PASSWORD = Key.required("password", StepShapes.secret(),
			"The password: a secret.");

	private static final Key<BasicAuth> BASIC_AUTH = Key.optional("basic-auth",
			ObjectShape.of("basic authentication", USER, PASSWORD)
				.as((values) -> new BasicAuth(values.get(USER), values.get(PASSWORD))),
			"What HTTP basic authentication (RFC 7617) is answered with, at the origin of the url and nowhere else.");

	private static final Key<List<Step>> STEPS = Key.optional("steps", StepShapes.steps(),
			"What a person would do there, in order.");

	private static final Key<List<Sign>> SIGNED_IN = Key.optional("signed-in", PageShapes.signs(),
			"Seen when the site has let us in; without it, the page with the form is left.");

	private static final Key<List<Sign>> SIGNED_OUT = Key.optional("signed-out", PageShapes.signs(),
			"Seen on a dashboard when the site session has ended; without it, the page with the form is shown.");

	private static final Key<List<Sign>> REJECTED = Key.optional("rejected", PageShapes.signs(),
			"Seen when the site takes the credentials for wrong; nothing else is waited for then.");

	private static final ObjectShape KEYS = ObjectShape.of("a recipe", URL, BASIC_AUTH, STEPS, SIGNED_IN, SIGNED_OUT,
			REJECTED);

	private final Shape<Recipe> shape;

	/**
	 * Makes one.
	 * @param name the name of the recipe, which is that of its file without extension
	 */
	RecipeShape(String name) {
		this.shape = KEYS.as((values) -> recipe(name, values));
	}

	private static Recipe recipe(String name, Values values) {
		return new Recipe(name, values.get(URL), all(values, STEPS), all(values, SIGNED_IN), all(values, SIGNED_OUT),
				all(values, REJECTED), values.find(BASIC_AUTH));
	}

	private static <T> List<T> all(Values values, Key<List<T>> key) {
		return values.optional(key).orElse(List.of());
	}

	@Override
	public @Nullable Recipe read(Node node, Place place) {
		return this.shape.read(node, place);
	}

	@Override
	public String expected() {
		return this.shape.expected();
	}

	@Override
	public Map<String, Object> schema(Map<String, Object> definitions) {
		return this.shape.schema(definitions);
	}

}
