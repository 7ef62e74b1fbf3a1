package io.wallup.layout;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.wallup.layout.Node.Form;
import io.wallup.layout.Node.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * An address without credentials; one with credentials is refused and not shown.
 *
 * @param shape an address of the web
 * @param others an address of another scheme, where one may be configured
 */
record AddressShape<T>(TextShape<T> shape, @Nullable TextShape<T> others) implements Shape<T> {

	private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):\\S+");

	// browsers take backslashes for slashes, and any number of them
	private static final Pattern CREDENTIALS = Pattern.compile("(?s)[^/?#\\\\]*[/\\\\]+[^/?#\\\\]*@.*");

	private static final Pattern AT_IN_PATH = Pattern.compile("https?://[^\\s/?#@\\\\]+[/?#]\\S*");

	@Override
	public @Nullable T read(Node node, Place place) {
		if (!(node instanceof Scalar scalar)) {
			return this.shape.read(node, place);
		}
		if (CREDENTIALS.matcher(scalar.text()).matches()) {
			place.error(node, "address with a user or password (not shown)", null,
					"an address without them; a recipe signs in, with the names of secrets", null);
			return null;
		}
		if (scalar.text().contains("@") && !AT_IN_PATH.matcher(scalar.text()).matches()) {
			place.wrongAndHidden(node, expected());
			return null;
		}
		Matcher scheme = SCHEME.matcher(scalar.text());
		if (scalar.form() == Form.TEXT && scheme.matches()) {
			boolean allowed = place.schemes().allow(scheme.group(1));
			boolean web = AddressSchemes.WEB.allow(scheme.group(1));
			if (!allowed && (web || this.others != null)) {
				place.error(node, "address with the scheme " + Place.quote(scheme.group(1)), scalar.text(),
						"one of " + String.join(", ", place.schemes().names().stream().sorted().toList()), null);
				return null;
			}
			if (allowed && !web && this.others != null) {
				return this.others.read(node, place);
			}
		}
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
