package io.wallup.layout;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.wallup.layout.Length.Pixels;
import io.wallup.layout.Length.Share;
import io.wallup.layout.Node.Form;
import io.wallup.layout.Node.Scalar;
import org.jspecify.annotations.Nullable;

/** A length: a fraction, a number from 0 to 1, a percentage or pixels. */
final class LengthShape implements Shape<Length> {

	private static final String NUMBER = "(?:0?\\.[0-9]{1,12}|[01](?:\\.[0-9]{0,12})?)";

	private static final String TEXT = "[0-9]{1,4}/[1-9][0-9]{0,3}|[0-9]{1,3}(?:\\.[0-9]{1,9})?%|[0-9]{1,5}px|"
			+ "\\.[0-9]{1,12}";

	private static final Pattern NUMBERS = Pattern.compile(NUMBER);

	private static final Pattern TEXTS = Pattern.compile(TEXT);

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	@Override
	public @Nullable Length read(Node node, Place place) {
		Length length = length(node);
		if (length == null || (length instanceof Share share && share.exceeds(Share.WHOLE))) {
			place.wrong(node, expected(), pixels(node));
			return null;
		}
		return length;
	}

	static @Nullable Length length(Node node) {
		if (!(node instanceof Scalar scalar)) {
			return null;
		}
		String text = scalar.text();
		if (scalar.form() == Form.NUMBER && NUMBERS.matcher(text).matches()) {
			return Share.of(new BigDecimal(text));
		}
		if (scalar.form() != Form.TEXT || !TEXTS.matcher(text).matches()) {
			return null;
		}
		if (text.endsWith("px")) {
			return new Pixels(Integer.parseInt(text.substring(0, text.length() - 2)));
		}
		if (text.endsWith("%")) {
			Share percent = Share.of(new BigDecimal(text.substring(0, text.length() - 1)));
			return new Share(percent.numerator(), percent.denominator().multiply(HUNDRED.toBigInteger()));
		}
		int slash = text.indexOf('/');
		return (slash < 0) ? Share.of(new BigDecimal(text))
				: Share.of(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
	}

	private static @Nullable String pixels(Node node) {
		return (node instanceof Scalar scalar && scalar.text().matches("[0-9]{1,5}( ?p(x|ix|ixels)?)?"))
				? scalar.text().replaceAll("[^0-9]", "") + "px" : null;
	}

	@Override
	public String expected() {
		return "a fraction such as 1/3, a number from 0 to 1, a percentage such as 33%, or pixels such as 853px";
	}

	@Override
	public Map<String, Object> schema(Map<String, Object> definitions) {
		Map<String, Object> number = new LinkedHashMap<>();
		number.put("type", "number");
		number.put("minimum", 0);
		number.put("maximum", 1);
		Map<String, Object> text = new LinkedHashMap<>();
		text.put("type", "string");
		text.put("pattern", "^(?:" + TEXT + ")$");
		text.put("examples", List.of("1/3", "33%", "853px"));
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("oneOf", List.of(number, text));
		return schema;
	}

}
