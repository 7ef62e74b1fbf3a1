package io.wallup.layout;

import java.util.List;

/** A layout is not taken because there are mistakes in it. */
public class InvalidLayoutException extends RuntimeException {

	private final List<Mistake> mistakes;

	InvalidLayoutException(String name, List<Mistake> mistakes) {
		super("Layout %s has %d mistake%s, the first: %s".formatted(Place.quote(name), mistakes.size(),
				(mistakes.size() == 1) ? "" : "s", mistakes.getFirst()));
		this.mistakes = List.copyOf(mistakes);
	}

	/** All mistakes, warnings included. */
	public List<Mistake> mistakes() {
		return this.mistakes;
	}

}
