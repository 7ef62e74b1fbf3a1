package io.wallup.layout;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The names of layouts, windows, screens, recipes, secrets and tags. They become parts of
 * file names and addresses, on every operating system.
 */
public final class Names {

	static final String PATTERN = "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}._-]{0,62}[\\p{L}\\p{N}_-])?";

	/** The same for JSON Schema, whose readers do not all know the classes of Unicode. */
	static final String SCHEMA_PATTERN = "[0-9A-Za-z_\\u0080-\\uffff]"
			+ "(?:[0-9A-Za-z._\\u0080-\\uffff-]{0,62}[0-9A-Za-z_\\u0080-\\uffff-])?";

	/** What a name looks like, in words for a message. */
	public static final String EXPECTED = "1 to 64 letters, digits, \".\", \"_\" or \"-\", not \".\" or \"-\" first nor \".\" last";

	private static final Pattern NAME = Pattern.compile(PATTERN);

	private static final Pattern RESERVED = Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?");

	private Names() {
	}

	/** Whether the text is a name. */
	public static boolean isName(String text) {
		return NAME.matcher(text).matches() && !reserved(text) && !looksLikeAnother(text);
	}

	/**
	 * Whether there is another way to write the same letters, such as full-width ones,
	 * which file systems and eyes may take for the same.
	 */
	static boolean looksLikeAnother(String text) {
		return !Normalizer.isNormalized(text, Normalizer.Form.NFKC);
	}

	/** Whether Windows keeps the text for a device, whatever its extension. */
	static boolean reserved(String text) {
		return RESERVED.matcher(text).matches();
	}

}
