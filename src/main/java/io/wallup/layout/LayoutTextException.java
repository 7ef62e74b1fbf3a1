package io.wallup.layout;

import java.util.List;

/** The text of a layout is not edited, because what is wanted cannot be said in it. */
public class LayoutTextException extends RuntimeException {

	private final List<String> problems;

	LayoutTextException(List<String> problems) {
		super(String.join("; ", problems));
		this.problems = List.copyOf(problems);
	}

	LayoutTextException(String problem) {
		this(List.of(problem));
	}

	/** What cannot be said and why, one by one. */
	public List<String> problems() {
		return this.problems;
	}

}
