package io.wallup.web.admin;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;

/** The texts that the script of a view shows. */
final class ScriptTexts {

	private ScriptTexts() {
	}

	/**
	 * The texts of a bundle whose keys begin with {@code bundle.script.}, by the rest of
	 * their keys.
	 */
	static Map<String, String> of(String bundle, Locale locale) {
		ResourceBundle texts = ResourceBundle.getBundle("messages/" + bundle, locale,
				Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
		String prefix = bundle + ".script.";
		Map<String, String> found = new TreeMap<>();
		for (String key : texts.keySet()) {
			if (key.startsWith(prefix)) {
				found.put(key.substring(prefix.length()), texts.getString(key));
			}
		}
		return found;
	}

}
