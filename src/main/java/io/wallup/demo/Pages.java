package io.wallup.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of the sites, from the class path. */
final class Pages {

	private static final List<String> ASSETS = List.of("sign-in.css", "dashboard.css", "charts.js", "dashboard.js");

	private Pages() {
	}

	/**
	 * A page with each {@code {{key}}} replaced by its value, which the caller knows to
	 * be free of markup.
	 */
	static String page(String file, Map<String, String> values) {
		String text = read(file);
		for (Map.Entry<String, String> value : values.entrySet()) {
			text = text.replace("{{" + value.getKey() + "}}", value.getValue());
		}
		return text;
	}

	/** A style sheet or script that the pages load. */
	static Optional<String> asset(String file) {
		return ASSETS.contains(file) ? Optional.of(read(file)) : Optional.empty();
	}

	private static String read(String file) {
		try (InputStream stream = Pages.class.getResourceAsStream(file)) {
			if (stream == null) {
				throw new IllegalStateException("\"" + file + "\" is not beside " + Pages.class.getName());
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
