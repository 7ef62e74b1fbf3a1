package io.wallup.cli;

import java.util.List;

import io.wallup.layout.Mistake;

/** A command needs a file that has mistakes. */
class MistakesException extends RuntimeException {

	private final List<Mistake> mistakes;

	MistakesException(String what, List<Mistake> mistakes) {
		super(what + " has mistakes");
		this.mistakes = List.copyOf(mistakes);
	}

	List<Mistake> mistakes() {
		return this.mistakes;
	}

}
