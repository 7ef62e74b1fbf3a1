package io.wallup.layout;

import java.util.List;

import io.wallup.layout.Mistake.Severity;
import io.wallup.layout.Node.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What came of reading a file: its value, or the mistakes that are in the way of one.
 * Warnings are not.
 *
 * @param <T> what the file holds
 * @param value the value, or nothing when there is an error
 * @param mistakes all mistakes of the file, in the order of their positions
 */
public record Reading<T>(@Nullable T value, List<Mistake> mistakes) {

	private static final Logger logger = LoggerFactory.getLogger(Reading.class);

	public Reading {
		mistakes = mistakes.stream().sorted(Mistake.BY_POSITION).toList();
		if (mistakes.stream().anyMatch((mistake) -> mistake.severity() == Severity.ERROR)) {
			value = null;
		}
		else if (value == null) {
			throw new IllegalArgumentException("A reading without an error needs a value");
		}
	}

	/**
	 * Reads a YAML file strictly.
	 * @param file how the mistakes name it
	 * @param text its bytes, UTF-8
	 * @param shape what it should hold
	 */
	public static <T> Reading<T> of(String file, byte[] text, Shape<T> shape) {
		return of(file, text, shape, AddressSchemes.WEB);
	}

	/**
	 * Reads a YAML file strictly.
	 * @param schemes those that its addresses may have
	 */
	public static <T> Reading<T> of(String file, byte[] text, Shape<T> shape, AddressSchemes schemes) {
		Mistakes mistakes = new Mistakes(file, schemes);
		Place root = new Place(mistakes, "");
		Node at = new Refused(1, 1);
		try {
			Node node = YamlTree.read(text, root);
			at = (node != null) ? node : at;
			return new Reading<>((node != null) ? shape.read(node, root) : null, mistakes.all());
		}
		catch (RuntimeException | StackOverflowError ex) {
			// one file must not keep the others from being read, whatever is in it
			logger.warn("{} cannot be read", file, ex);
			root.error(at, "something in the file cannot be read (%s)".formatted(ex.getClass().getSimpleName()), null,
					"a file without it", null);
			return new Reading<>(null, mistakes.all());
		}
	}

	/** Whether there is a value. */
	public boolean valid() {
		return this.value != null;
	}

	/**
	 * The value.
	 * @throws IllegalStateException when there is none
	 */
	public T get() {
		if (this.value == null) {
			throw new IllegalStateException("No value: " + this.mistakes);
		}
		return this.value;
	}

}
