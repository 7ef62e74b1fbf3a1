package io.wallup.layout;

import java.util.List;

/** A layout cannot be put on the screens that there are. */
public class PlanException extends RuntimeException {

	private final List<String> problems;

	PlanException(String layout, List<String> problems) {
		super("Layout %s does not fit this PC: %s".formatted(Place.quote(layout), String.join("; ", problems)));
		this.problems = List.copyOf(problems);
	}

	/** What does not fit, one by one. */
	public List<String> problems() {
		return this.problems;
	}

}
