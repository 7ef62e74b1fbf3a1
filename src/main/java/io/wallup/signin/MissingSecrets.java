package io.wallup.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.wallup.layout.Names;
import io.wallup.layout.Node;
import io.wallup.layout.Node.Entry;
import io.wallup.layout.Node.Mapping;
import io.wallup.layout.Node.Scalar;
import io.wallup.layout.Node.Sequence;
import io.wallup.layout.Place;
import io.wallup.layout.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A recipe that also warns where it names a secret that this PC has not got. That is no
 * mistake of the file: the secret may come later.
 */
record MissingSecrets(Shape<Recipe> recipe, Secrets secrets) implements Shape<Recipe> {

	@Override
	public @Nullable Recipe read(Node node, Place place) {
		Recipe recipe = this.recipe.read(node, place);
		look(node, place);
		return recipe;
	}

	private void look(Node node, Place place) {
		switch (node) {
			case Mapping mapping -> mapping.entries().forEach((entry) -> look(entry, place));
			case Sequence sequence -> {
				List<Node> items = sequence.items();
				for (int i = 0; i < items.size(); i++) {
					look(items.get(i), place.item(i));
				}
			}
			default -> {
			}
		}
	}

	private void look(Entry entry, Place place) {
		Place at = place.key(entry.key().text());
		if (!entry.key().text().equals("secret")) {
			look(entry.value(), at);
		}
		// what is no name has been refused, and might be the secret itself
		else if (entry.value() instanceof Scalar scalar && Names.isName(scalar.text())) {
			problem(scalar.text()).ifPresent((problem) -> at.warning(scalar, problem, scalar.text(), null, null));
		}
	}

	private Optional<String> problem(String name) {
		try {
			return this.secrets.find(name).isPresent() ? Optional.empty() : Optional.of(this.secrets.missing(name));
		}
		catch (SecretUnreadableException ex) {
			return Optional.ofNullable(ex.getMessage());
		}
	}

	@Override
	public String expected() {
		return this.recipe.expected();
	}

	@Override
	public Map<String, Object> schema(Map<String, Object> definitions) {
		return this.recipe.schema(definitions);
	}

}
