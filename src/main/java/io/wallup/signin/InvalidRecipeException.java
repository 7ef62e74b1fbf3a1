package io.wallup.signin;

import java.util.List;

import io.wallup.layout.Mistake;

/** A recipe is not taken because there are mistakes in it. */
public class InvalidRecipeException extends RuntimeException {

	private final List<Mistake> mistakes;

	public InvalidRecipeException(String name, List<Mistake> mistakes) {
		super("Recipe \"%s\" has %d mistake%s, the first: %s".formatted(name, mistakes.size(),
				(mistakes.size() == 1) ? "" : "s", mistakes.getFirst()));
		this.mistakes = List.copyOf(mistakes);
	}

	/** All mistakes, warnings included. */
	public List<Mistake> mistakes() {
		return this.mistakes;
	}

}
