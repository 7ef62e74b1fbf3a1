package io.wallup.signin;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import io.wallup.browser.BrowserException;
import io.wallup.browser.PageException;
import io.wallup.layout.Step;
import io.wallup.signin.TryOut.Planned;
import io.wallup.signin.TryOut.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A recipe that is being tried, and what came of it. */
final class LiveTryOut {

	private static final Logger logger = LoggerFactory.getLogger(LiveTryOut.class);

	private final String id;

	private final Recipe recipe;

	private final Clock clock;

	private final Instant startedAt;

	private final List<StepResult> steps = new CopyOnWriteArrayList<>();

	private final AtomicReference<@Nullable Ended> ended = new AtomicReference<>();

	LiveTryOut(String id, Recipe recipe, Clock clock) {
		this.id = id;
		this.recipe = recipe;
		this.clock = clock;
		this.startedAt = clock.instant();
	}

	/** Tries it; however that ends, it has ended then. */
	void run(RecipeTrial trial) {
		try {
			trial.run(this.id, this.recipe, this.steps::add);
			end(State.SIGNED_IN, null, null, null, null);
		}
		catch (SignInException ex) {
			end(State.FAILED, ex.step(), ex.kind(), ex.getMessage(), ex.picture().orElse(null));
		}
		catch (BrowserException | PageException ex) {
			end(State.FAILED, null, null, ex.getMessage(), null);
		}
		catch (RuntimeException | Error ex) {
			logger.error("Recipe \"{}\" could not be tried", this.recipe.name(), ex);
			end(State.FAILED, null, null, "Unexpected: " + ex.getClass().getSimpleName(), null);
		}
	}

	private void end(State state, @Nullable Integer step, SignInException.@Nullable Kind kind, @Nullable String error,
			@Nullable Path picture) {
		this.ended.set(new Ended(state, this.clock.instant(), step, kind, error, picture));
	}

	Optional<Path> picture() {
		return Optional.ofNullable(this.ended.get()).map(Ended::picture);
	}

	TryOut snapshot() {
		Ended end = this.ended.get();
		return (end != null)
				? new TryOut(this.id, this.recipe.name(), end.state(), this.startedAt, end.at(), plan(), this.steps,
						end.step(), end.kind(), end.error(), end.picture() != null)
				: new TryOut(this.id, this.recipe.name(), State.RUNNING, this.startedAt, null, plan(), this.steps, null,
						null, null, false);
	}

	private List<Planned> plan() {
		List<Planned> plan = new ArrayList<>();
		plan.add(new Planned(0, "open", this.recipe.url()));
		for (Step step : this.recipe.steps()) {
			plan.add(new Planned(plan.size(), step.verb(), StepWords.what(step)));
		}
		plan.add(new Planned(plan.size(), "signed-in", Signs.words(this.recipe.signedIn())));
		return plan;
	}

	private record Ended(State state, Instant at, @Nullable Integer step, SignInException.@Nullable Kind kind,
			@Nullable String error, @Nullable Path picture) {
	}

}
