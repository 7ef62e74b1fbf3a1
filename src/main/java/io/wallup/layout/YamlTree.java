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

	// the parser takes time by the square of the length of a text
	static final int LARGEST = 256 * 1024;

	private static final int DEEPEST = 32;

	private static final YAMLFactory FACTORY = new YAMLFactory();

	private final YAMLParser parser;

	private final YamlText text;

	private final Spans spans;

	private YamlTree(YAMLParser parser, YamlText text, Spans spans) {
		this.parser = parser;
		this.text = text;
		this.spans = spans;
	}

	/** The tree, or nothing when there is none to go on with; the mistakes are told. */
	static @Nullable Node read(byte[] bytes, Place root) {
		return read(bytes, root, new Spans());
	}

	/** Reads the tree, and notes where its nodes are, not counting a byte order mark. */
	static @Nullable Node read(byte[] bytes, Place root, Spans spans) {
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
		spans.of(decoded);
		try (YAMLParser parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(),
				new PairReader(text.text()))) {
			return new YamlTree(parser, text, spans).document(root);
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
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(line, column, this.parser.getString(), Form.NUMBER);
			case VALUE_TRUE, VALUE_FALSE -> scalar(line, column, this.parser.getString(), Form.FLAG);
			case VALUE_NULL -> scalar(line, column, this.text.commentAt(index()), Form.ABSENT);
			default -> scalar(line, column, this.parser.getString(), Form.TEXT);
		};
	}

	private int index() {
		return this.spans.index(this.parser.currentTokenLocation().getCharOffset());
	}

	private Scalar scalar(int line, int column, String text, Form form) {
		Scalar scalar = new Scalar(line, column, text, form);
		this.spans.add(scalar, this.parser.currentTokenLocation().getCharOffset(),
				this.parser.currentLocation().getCharOffset());
		return scalar;
	}

	private void tellProperties(JsonToken token, Place place, int line, int column) {
		// the parser does not tell the anchor of a scalar, but there still that of the
		// collection around it
		if (token.isStructStart() ? this.parser.getObjectId() != null : this.text.isAt('&', index())) {
			place.error(line, column, "anchor", "the value without \"&\" and a name");
		}
		if (this.parser.getTypeId() != null) {
			place.error(line, column, "tag " + Place.quote(this.parser.getTypeId()), "no tag");
		}
	}

	private Mapping mapping(Place place, int depth, int line, int column) {
		long start = this.parser.currentTokenLocation().getCharOffset();
		Map<String, Entry> entries = new HashMap<>();
		List<Entry> ordered = new ArrayList<>();
		while (this.parser.nextToken() != JsonToken.END_OBJECT) {
			TokenStreamLocation at = this.parser.currentTokenLocation();
			Scalar key = scalar(at.getLineNr(), at.getColumnNr(), this.parser.getString(), Form.TEXT);
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
		Mapping mapping = new Mapping(line, column, ordered);
		this.spans.add(mapping, start, this.parser.currentLocation().getCharOffset());
		return mapping;
	}

	private Sequence sequence(Place place, int depth, int line, int column) {
		long start = this.parser.currentTokenLocation().getCharOffset();
		List<Node> items = new ArrayList<>();
		for (JsonToken token = this.parser.nextToken(); token != JsonToken.END_ARRAY; token = this.parser.nextToken()) {
			items.add(node(token, place.item(items.size()), depth + 1));
		}
		Sequence sequence = new Sequence(line, column, items);
		this.spans.add(sequence, start, this.parser.currentLocation().getCharOffset());
		return sequence;
	}

}
