package io.wallup.signin;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * One run of a recipe to see whether it works, as it stands or as it ended.
 *
 * @param id names it
 * @param recipe the name of the recipe
 * @param state how it stands
 * @param plan every step that there is to do, in order
 * @param steps the steps that have ended well, in order
 * @param failedStep the number of the step that failed, if one did
 * @param kind what kind of failure it was, if it failed
 * @param error why it failed, in words that hold no secret
 * @param picture whether there is a picture of the page where it failed
 */
public record TryOut(String id, String recipe, State state, Instant startedAt, @Nullable Instant endedAt,
		List<Planned> plan, List<StepResult> steps, @Nullable Integer failedStep, SignInException.@Nullable Kind kind,
		@Nullable String error, boolean picture) {

	public TryOut {
		plan = List.copyOf(plan);
		steps = List.copyOf(steps);
	}

	/** How it stands. */
	public enum State {

		/** It is under way. */
		RUNNING,
		/** The site has let us in. */
		SIGNED_IN,
		/** It has not. */
		FAILED;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/**
	 * A step that is to be done.
	 *
	 * @param number as in {@link StepResult}
	 * @param verb its key in a file
	 * @param what what it is done to, in words
	 */
	public record Planned(int number, String verb, String what) {
	}

}
