package io.wallup.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.wallup.layout.JsonSchema;
import io.wallup.layout.Key;
import io.wallup.layout.Node;
import io.wallup.layout.Node.Entry;
import io.wallup.layout.Node.Form;
import io.wallup.layout.Node.Mapping;
import io.wallup.layout.Node.Scalar;
import io.wallup.layout.Node.Sequence;
import io.wallup.layout.ObjectShape;
import io.wallup.layout.Place;
import io.wallup.layout.Shape;
import io.wallup.layout.Shapes;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a PC ({@code config/wallup.yaml}): those that are documented and no
 * other. The rooms' own records say what a value means; this says which names and values
 * there are, so that a wrong one is told with its line before anything starts.
 */
final class SettingsShape implements Shape<List<Setting>> {

	private static final Shape<String> TEXT = Shapes.text("a text");

	private static final Shape<String> PASSWORD = Shapes.hidden("a password in quotes", "[\\s\\S]+");

	private static final Shape<String> TIME = Shapes.text("a time such as 30s, 10m, 12h or 90d",
			"[1-9][0-9]{0,8}ms|[1-9][0-9]{0,7}s|[1-9][0-9]{0,6}m|[1-9][0-9]{0,4}h|[1-9][0-9]{0,3}d");

	private static final Shape<String> LEVEL = Shapes.text("one of error, warn, info, debug, trace, off",
			"error|warn|info|debug|trace|off|ERROR|WARN|INFO|DEBUG|TRACE|OFF");

	private static final ObjectShape OIDC = ObjectShape.of("a provider of OpenID Connect",
			key("issuer", Shapes.text("an address that begins with https:// (or http:// on loopback)", "https?://\\S+"),
					"Its address, below which its description is."),
			key("client-id", TEXT, "What the provider calls Wallup."),
			key("client-secret", Shapes.secret(), "The name of the secret that the provider knows Wallup by."),
			key("label", TEXT, "What the sign-in page calls it."),
			key("scopes", TEXT, "What it is asked for, with blanks between."),
			key("name-claim", TEXT, "The claim with somebody's name."),
			key("role-claim", TEXT, "The claim with somebody's groups or roles."),
			key("roles",
					Shapes.map(Shapes.choice(words("viewer", "operator", "administrator")),
							"groups, each with viewer, operator or administrator"),
					"Which groups make somebody viewer, operator or administrator."));

	private static final ObjectShape WALLUP = ObjectShape.of("settings of Wallup", key("access",
			ObjectShape.of("how people sign in",
					key("idle", TIME, "People who ask for nothing for so long are signed out."),
					key("at-most", TIME, "People are signed out after this time in any case."),
					key("oidc", OIDC, "A provider of OpenID Connect that knows people too.")),
			"How people sign in."),
			key("browser",
					ObjectShape.of("settings of browsers",
							key("headless", Shapes.flag(), "Whether windows are shown nowhere."),
							key("virtual-display", Shapes.text("a size such as 2560x2880", "\\d{2,5}x\\d{2,5}"),
									"The size of a virtual display to show them on."),
							key("driver", TEXT, "The driver to use whatever the browser."),
							key("download", Shapes.flag(), "Whether a driver may be downloaded."),
							key("arguments", Shapes.listOrNone(TEXT, "arguments"), "Arguments for every browser.")),
					"How browsers are found and started."),
			key("layouts",
					ObjectShape.of("what files may say", key("allowed-schemes",
							Shapes.list(Shapes.text("a scheme in lower case without a colon, such as https or file",
									"[a-z][a-z0-9+.-]{0,31}"), "schemes"),
							"The schemes that addresses may have.")),
					"What layouts and recipes may say."),
			key("sign-in",
					ObjectShape.of("settings of sign-ins", key("at-most", TIME, "The longest that one may take.")),
					"How sign-ins are done."),
			key("schedule",
					ObjectShape.of("what comes up by itself",
							key("enabled", Shapes.flag(), "Whether layouts with a startup come up by themselves."),
							key("except", Shapes.listOrNone(Shapes.name("a layout"), "layouts"),
									"Layouts that do not.")),
					"What comes up by itself."),
			key("history",
					ObjectShape.of("where the history is kept",
							key("url",
									Shapes.hidden("an address that begins with \"jdbc:postgresql:\"",
											"jdbc:postgresql:\\S*"),
									"The PostgreSQL database to keep it in."),
							key("user", TEXT, "Who signs in to it."), key("password", PASSWORD, "The user's password."),
							key("keep", TIME, "How long runs and changes are kept.")),
					"Where the history is kept, and for how long."),
			key("web",
					ObjectShape.of("how Wallup is reached", key("hosts",
							Shapes.listOrNone(Shapes.text("a host name or address without scheme and port",
									"[0-9A-Za-z._-]+|\\[[0-9A-Fa-f:.]+\\]"), "host names"),
							"Host names by which this service is reached."),
							key("heartbeat", TIME, "How often a client that listens hears that the service is there."),
							key("tls",
									ObjectShape.of("the files of TLS",
											Key.required("certificate", TEXT,
													"The certificate in PEM, followed by those that signed it."),
											Key.required("key", TEXT, "Its private key in PEM.")),
									"What to encrypt with."),
							key("insecure", Shapes.flag(), "Whether to open to others without TLS.")),
					"How Wallup is reached."));

	private static final ObjectShape SSL = ObjectShape.of("Spring Boot's settings of TLS",
			key("enabled", Shapes.flag(), "Whether it is used."), key("certificate", TEXT, "The certificate in PEM."),
			key("certificate-private-key", TEXT, "Its private key in PEM."),
			key("trust-certificate", TEXT, "Certificates that are trusted, in PEM."),
			key("key-store", TEXT, "The store of keys."), key("key-store-password", PASSWORD, "Its password."),
			key("key-store-type", TEXT, "Its type, such as PKCS12."), key("key-store-provider", TEXT, "Its provider."),
			key("key-alias", TEXT, "The key in the store."), key("key-password", PASSWORD, "The password of the key."),
			key("trust-store", TEXT, "The store of certificates that are trusted."),
			key("trust-store-password", PASSWORD, "Its password."),
			key("trust-store-type", TEXT, "Its type, such as PKCS12."),
			key("client-auth", Shapes.choice(words("none", "want", "need")), "Whether clients show a certificate."),
			key("protocol", TEXT, "The protocol, such as TLS."),
			key("enabled-protocols", Shapes.list(TEXT, "protocols"), "The protocols that are used."),
			key("ciphers", Shapes.list(TEXT, "ciphers"), "The ciphers that are used."));

	private static final ObjectShape KEYS = ObjectShape.of("settings", key("wallup", WALLUP, "Settings of Wallup."),
			key("server",
					ObjectShape.of("settings of the server",
							key("port", Shapes.whole(0, 65_535), "The port; 0 lets the system choose."),
							key("address", Shapes.text("an address such as 127.0.0.1 or 0.0.0.0", "[0-9A-Za-z.:%_-]+"),
									"The address that it listens on."),
							key("ssl", SSL, "TLS as Spring Boot says it; wallup.web.tls is simpler.")),
					"Where Wallup listens."),
			key("logging",
					ObjectShape.of("settings of the log",
							key("level", Shapes.map(LEVEL, "names of loggers, such as io.wallup, each with a level"),
									"How much is logged, by the names of loggers.")),
					"What is logged."));

	/** Mappings whose keys people choose, with dots in them or not. */
	private static final Set<String> MAPS = Set.of("logging.level", "wallup.access.oidc.roles");

	private static <T> Key<T> key(String name, Shape<T> shape, String description) {
		return Key.optional(name, shape, description);
	}

	private static Map<String, String> words(String... words) {
		Map<String, String> all = new LinkedHashMap<>();
		for (String word : words) {
			all.put(word, word);
		}
		return all;
	}

	/** The JSON Schema of settings, for editors. */
	static String schema() {
		return JsonSchema.of("Wallup settings", "The settings of a PC.", new SettingsShape());
	}

	@Override
	public @Nullable List<Setting> read(Node node, Place place) {
		if (!(node instanceof Mapping mapping)) {
			KEYS.read(node, place);
			return null;
		}
		Mapping nested = nested(mapping, "", place);
		List<Setting> settings = new ArrayList<>();
		boolean plain = collect(nested, "", place, settings);
		return (plain && KEYS.read(nested, place) != null) ? settings : null;
	}

	/** The same with a mapping for each dot in a key. */
	private static Mapping nested(Mapping mapping, String path, Place place) {
		if (MAPS.contains(path)) {
			return mapping;
		}
		Map<String, Entry> entries = new LinkedHashMap<>();
		for (Entry entry : mapping.entries()) {
			Entry first = split(entry);
			entries.merge(first.key().text(), first, (before, after) -> merged(before, after, place));
		}
		return new Mapping(mapping.line(), mapping.column(), entries.values().stream().map((entry) -> {
			Place inside = place.key(entry.key().text());
			return (entry.value() instanceof Mapping inner)
					? new Entry(entry.key(), nested(inner, joined(path, entry.key().text()), inside)) : entry;
		}).toList());
	}

	private static Entry split(Entry entry) {
		Scalar key = entry.key();
		int dot = key.text().indexOf('.');
		if (dot <= 0) {
			return entry;
		}
		Scalar rest = new Scalar(key.line(), key.column() + dot + 1, key.text().substring(dot + 1), Form.TEXT);
		return new Entry(new Scalar(key.line(), key.column(), key.text().substring(0, dot), Form.TEXT),
				new Mapping(rest.line(), rest.column(), List.of(new Entry(rest, entry.value()))));
	}

	private static Entry merged(Entry before, Entry after, Place place) {
		if (before.value() instanceof Mapping first && after.value() instanceof Mapping second) {
			List<Entry> all = new ArrayList<>(first.entries());
			all.addAll(second.entries());
			return new Entry(before.key(), new Mapping(first.line(), first.column(), all));
		}
		String name = after.key().text();
		place.key(name)
			.error(after.key(), "duplicate key " + Place.quote(name), name,
					"it once; it is in line " + before.key().line() + " too", null);
		return before;
	}

	private static String joined(String path, String key) {
		if (MAPS.contains(path) && !path.startsWith("logging")) {
			return path + (key.startsWith("[") ? key : "[" + key + "]");
		}
		return path.isEmpty() ? key : path + "." + key;
	}

	/** Whether there is no placeholder, whose value a later mistake would show. */
	private static boolean collect(Node node, String path, Place place, List<Setting> settings) {
		boolean plain = true;
		switch (node) {
			case Mapping mapping -> {
				for (Entry entry : mapping.entries()) {
					String key = entry.key().text();
					plain &= collect(entry.value(), joined(path, key), place.key(key), settings);
				}
			}
			case Sequence sequence -> {
				for (int i = 0; i < sequence.items().size(); i++) {
					plain &= collect(sequence.items().get(i), path + "[" + i + "]", place.item(i), settings);
				}
				if (sequence.items().isEmpty()) {
					settings.add(new Setting(path, "", node.line(), node.column()));
				}
			}
			case Scalar scalar when scalar.text().contains("${") -> {
				place.error(node, "placeholder", null,
						"the value itself, or the variable %s of the environment instead".formatted(variable(path)),
						null);
				plain = false;
			}
			case Scalar scalar -> settings.add(new Setting(path, scalar.text(), node.line(), node.column()));
			case Node other -> plain = false;
		}
		return plain;
	}

	private static String variable(String path) {
		return path.replaceAll("\\[.*", "").toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
	}

	@Override
	public String expected() {
		return KEYS.expected();
	}

	@Override
	public Map<String, Object> schema(Map<String, Object> definitions) {
		return KEYS.schema(definitions);
	}

}
