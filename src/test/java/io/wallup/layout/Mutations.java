package io.wallup.layout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Files that somebody damaged, by accident or on purpose. */
public final class Mutations {

	private static final Pattern VALUE = Pattern.compile("(?<=: |\\[|- )[^\\s,{}\\[\\]]+");

	private static final List<String> VALUES = List.of("", "0", "-1", "-0", "1e999999999", "1e-999999999", "0.0001%",
			"0.001%", "99999999999999999999", "-99999999999999999999", "2147483647", "2147483647px", "-2147483648px",
			"2147483648px", "1/2147483647", "1/0", "0/1", "1/3/3", ".nan", ".inf", "NaN", "Infinity", "0x7fffffff",
			"1e3", "100000%", "true", "null", "~", "[]", "{}", "[[[]]]", "{a: {b: {c: d}}}", "''", "'\u0000'",
			"\"\\0\"", "\"\\ud800\"", "*a", "&a b", "!!int 1", "!x", "!!binary aGk=", "<<: *a", "? a", "|", ">",
			"2026-11-28", "12:30", "1_000", "1h", "-1s", "999999999h", "0s", "99999999999s", "1ms", "9".repeat(5_000),
			"x".repeat(20_000), "[".repeat(400) + "]".repeat(400), "{a: ".repeat(40) + "1" + "}".repeat(40),
			"9999999x9999999", "0x0", "1x1", "primary", "full", "\u202e", "\ufeff", "\ud83d\ude00", "%", "@", "`");

	private static final List<String> PIECES = List.of("\0", "\ufeff", "\t", "\r", "\u0085", "\u2028", "{", "}", "[",
			"]", ":", "#", "'", "\"", "---\n", "...\n", "&a ", "*a", "%YAML 9.9\n", "\n  ", "- ", "? ", "\uffff");

	private Mutations() {
	}

	/** The text with one to three things other than they should be. */
	public static byte[] of(Random random, String text) {
		byte[] mutated = text.getBytes(StandardCharsets.UTF_8);
		int count = 1 + random.nextInt(3);
		for (int i = 0; i < count; i++) {
			String before = new String(mutated, StandardCharsets.UTF_8);
			mutated = switch (random.nextInt(10)) {
				case 0 -> bytes(insert(random, before, one(random, PIECES)));
				case 1 -> bytes(before.substring(0, random.nextInt(before.length() + 1)));
				case 2 -> withByte(random, mutated);
				case 3 -> bytes(withoutLine(random, before));
				default -> bytes(withValue(random, before));
			};
		}
		return mutated;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String insert(Random random, String text, String piece) {
		int at = random.nextInt(text.length() + 1);
		return text.substring(0, at) + piece + text.substring(at);
	}

	private static byte[] withByte(Random random, byte[] bytes) {
		byte[] mutated = bytes.clone();
		if (mutated.length > 0) {
			mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
		}
		return mutated;
	}

	private static String withoutLine(Random random, String text) {
		List<String> lines = text.lines().toList();
		int gone = random.nextInt(lines.size() + 1);
		StringBuilder left = new StringBuilder();
		for (int i = 0; i < lines.size(); i++) {
			left.append((i != gone) ? lines.get(i) + "\n" : "");
		}
		return left.toString();
	}

	private static String withValue(Random random, String text) {
		List<MatchResult> values = VALUE.matcher(text).results().toList();
		if (values.isEmpty()) {
			return text;
		}
		MatchResult value = one(random, values);
		return text.substring(0, value.start()) + one(random, VALUES) + text.substring(value.end());
	}

	private static <T> T one(Random random, List<T> all) {
		return all.get(random.nextInt(all.size()));
	}

}
