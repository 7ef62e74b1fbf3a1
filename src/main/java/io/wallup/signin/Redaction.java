package io.wallup.signin;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Hides the values of secrets in texts that others read. */
public final class Redaction {

	private static final String MASK = "•••";

	// A value this short is part of many a word; only where it stands alone is it hidden
	private static final int SHORT = 4;

	// what a recipe may happen to use as well, such as username or wall-user
	private static final Pattern COMMON = Pattern.compile(".{1,3}|(?=.{4,11}$)\\p{L}+(?:[-_. ]\\p{L}+)*");

	private static final Comparator<String> LONGEST_FIRST = Comparator.comparingInt(String::length)
		.reversed()
		.thenComparing(Comparator.naturalOrder());

	private final AtomicReference<Known> known = new AtomicReference<>(new Known(Set.of(), null));

	void add(Secret secret) {
		this.known.updateAndGet((known) -> known.with(secret.value()));
	}

	/** The text with each known value, as it is or percent-encoded, made unreadable. */
	public String mask(String text) {
		return mask(text, "");
	}

	/**
	 * As {@link #mask(String)}, for readers who know some words anyway. A value that is
	 * one of those, such as {@code username}, is left readable: a gap where a known word
	 * belongs would tell it. One that is no common word is hidden all the same.
	 */
	String mask(String text, String readable) {
		Pattern pattern = this.known.get().without(readable).pattern();
		return (pattern != null) ? pattern.matcher(text).replaceAll(MASK) : text;
	}

	private record Known(Set<String> values, @Nullable Pattern pattern) {

		Known with(String value) {
			if (value.isEmpty() || this.values.contains(value)) {
				return this;
			}
			Set<String> values = new TreeSet<>(LONGEST_FIRST);
			values.addAll(this.values);
			values.add(value);
			return of(values);
		}

		Known without(String readable) {
			Set<String> rest = new TreeSet<>(LONGEST_FIRST);
			this.values.stream()
				.filter((value) -> !COMMON.matcher(value).matches() || !readable.contains(value))
				.forEach(rest::add);
			return (rest.size() == this.values.size()) ? this : of(rest);
		}

		private static Known of(Set<String> values) {
			return new Known(values, values.isEmpty() ? null
					: Pattern.compile(values.stream().map(Known::expression).collect(Collectors.joining("|"))));
		}

		private static String expression(String value) {
			String expression = value.codePoints().mapToObj(Known::expression).collect(Collectors.joining());
			return (value.length() < SHORT)
					? "(?:(?<![A-Za-z0-9])|(?<=%[0-9A-Fa-f]{2}))" + expression + "(?![A-Za-z0-9])" : expression;
		}

		private static String expression(int codePoint) {
			String character = Character.toString(codePoint);
			StringBuilder expression = new StringBuilder("(?:").append(Pattern.quote(character)).append('|');
			for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
				// an address inside an address is encoded twice: % is then %25
				expression.append("%(?:25)*(?i:").append("%02X".formatted(octet)).append(')');
			}
			return expression.append((codePoint == ' ') ? "|\\+)" : ")").toString();
		}

	}

}
