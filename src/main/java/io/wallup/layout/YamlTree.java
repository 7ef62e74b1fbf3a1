package io.wallup.layout;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.wallup.layout.Node.Entry;
import io.wallup.layout.Node.Form;
import io.wallup.layout.Node.Mapping;
import io.wallup.layout.Node.Refused;
import io.wallup.layout.Node.Scalar;
import io.wallup.layout.Node.Sequence;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML document into a tree, and refuses whatever lets a file mean something
 * other than it seems to say: anchors, aliases, merges, tags, duplicate keys, more than
 * one document.
 */
final class YamlTree {

	static final int LARGEST = 1024 * 1024;

	private static final int DEEPEST = 32;

	private static final YAMLFactory FACTORY = new YAMLFactory();

	private final YAMLParser parser;

	private final YamlText text;

	private YamlTree(YAMLParser parser, YamlText text) {
		this.parser = parser;
		this.text = text;
	}

	/** The tree, or nothing when there is none to go on with; the mistakes are told. */
	static @Nullable Node read(byte[] bytes, Place root) {
		if (bytes.length > LARGEST) {
			root.error(1, 1, "file of " + bytes.length + " bytes", "at most " + LARGEST + " bytes");
			return null;
		}
		String decoded = decode(bytes);
		if (decoded == null) {
			root.error(1, 1, "file is not UTF-8", "UTF-8");
			return null;
		}
		YamlText text = new YamlText(decoded);
		if (text.tellForbidden(root)) {
			return null;
		}
		try (YAMLParser parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), text.text())) {
			return new YamlTree(parser, text).document(root);
		}
		catch (StreamConstraintsException ex) {
			root.error(1, 1, "more than can be read: " + ex.getOriginalMessage(), null);
			return null;
		}
		catch (JacksonException ex) {
			YamlSyntax.tell(ex, root);
			return null;
		}
	}

	private static @Nullable String decode(byte[] bytes) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			return text.startsWith("\ufeff") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

	private @Nullable Node document(Place root) {
		JsonToken token = this.parser.nextToken();
		if (token == null) {
			root.error(1, 1, "file is empty", "a mapping");
			return null;
		}
		Node node = node(token, root, 1);
		if (this.parser.nextToken() != null) {
			TokenStreamLocation at = this.parser.currentTokenLocation();
			root.error(at.getLineNr(), at.getColumnNr(), "second document", "one document a file");
		}
		return (node instanceof Refused) ? null : node;
	}

	private Node node(JsonToken token, Place place, int depth) {
		TokenStreamLocation at = this.parser.currentTokenLocation();
		int line = at.getLineNr();
		int column = at.getColumnNr();
		if (this.parser.isCurrentAlias()) {
			place.error(line, column, "alias " + Place.quote("*" + this.parser.getString()), "the value itself");
			return new Refused(line, column);
		}
		tellProperties(token, place, line, column);
		if (depth > DEEPEST) {
			place.error(line, column, "nested more than " + DEEPEST + " levels deep", "at most " + DEEPEST + " levels");
			this.parser.skipChildren();
			return new Refused(line, column);
		}
		return switch (token) {
			case START_OBJECT -> mapping(place, depth, line, column);
			case START_ARRAY -> sequence(place, depth, line, column);
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Scalar(line, column, this.parser.getString(), Form.NUMBER);
			case VALUE_TRUE, VALUE_FALSE -> new Scalar(line, column, this.parser.getString(), Form.FLAG);
			case VALUE_NULL -> new Scalar(line, column, this.text.commentAt(line, column), Form.ABSENT);
			default -> new Scalar(line, column, this.parser.getString(), Form.TEXT);
		};
	}

	private void tellProperties(JsonToken token, Place place, int line, int column) {
		// the parser does not tell the anchor of a scalar, but there still that of the
		// collection around it
		if (token.isStructStart() ? this.parser.getObjectId() != null : this.text.isAt('&', line, column)) {
			place.error(line, column, "anchor", "the value without \"&\" and a name");
		}
		if (this.parser.getTypeId() != null) {
			place.error(line, column, "tag " + Place.quote(this.parser.getTypeId()), "no tag");
		}
	}

	private Mapping mapping(Place place, int depth, int line, int column) {
		Map<String, Entry> entries = new HashMap<>();
		List<Entry> ordered = new ArrayList<>();
		while (this.parser.nextToken() != JsonToken.END_OBJECT) {
			TokenStreamLocation at = this.parser.currentTokenLocation();
			Scalar key = new Scalar(at.getLineNr(), at.getColumnNr(), this.parser.getString(), Form.TEXT);
			Place inside = place.key(key.text());
			tellProperties(JsonToken.PROPERTY_NAME, inside, key.line(), key.column());
			Node value = node(this.parser.nextToken(), inside, depth + 1);
			Entry first = entries.get(key.text());
			if (key.text().equals("<<")) {
				place.error(key, "merge key \"<<\"", key.text(), "the keys themselves", null);
			}
			else if (first != null) {
				inside.error(key, "duplicate key " + Place.quote(key.text()), key.text(),
						"it once; it is in line " + first.key().line() + " too", null);
			}
			else {
				Entry entry = new Entry(key, value);
				entries.put(key.text(), entry);
				ordered.add(entry);
			}
		}
		return new Mapping(line, column, ordered);
	}

	private Sequence sequence(Place place, int depth, int line, int column) {
		List<Node> items = new ArrayList<>();
		for (JsonToken token = this.parser.nextToken(); token != JsonToken.END_ARRAY; token = this.parser.nextToken()) {
			items.add(node(token, place.item(items.size()), depth + 1));
		}
		return new Sequence(line, column, items);
	}

}
