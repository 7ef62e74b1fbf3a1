package io.wallup.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import io.wallup.browser.BrowserException;
import io.wallup.browser.BrowserRequest;
import io.wallup.browser.Browsers;
import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings.Sharing;
import io.wallup.layout.Layout;
import io.wallup.layout.LayoutFile;
import io.wallup.layout.Plan;
import io.wallup.layout.Plan.Placed;
import io.wallup.layout.PlanException;
import io.wallup.layout.Screen.Extent;
import io.wallup.layout.Window;
import io.wallup.signin.Recipe;
import io.wallup.signin.RecipeFile;
import io.wallup.signin.Recipes;
import io.wallup.signin.SignIn;
import io.wallup.signin.Timing;
import io.wallup.wall.WallContent.Seat;
import io.wallup.wall.WallException.Reason;
import io.wallup.wall.WallWindow.Duty;
import org.jspecify.annotations.Nullable;

/** Makes the windows and browsers of a wall out of a layout and the recipes it names. */
final class WallAssembler {

	private final Recipes recipes;

	private final Browsers browsers;

	private final SignIn signIn;

	private final Timing timing;

	WallAssembler(Recipes recipes, Browsers browsers, SignIn signIn, Timing timing) {
		this.recipes = recipes;
		this.browsers = browsers;
		this.signIn = signIn;
		this.timing = timing;
	}

	/**
	 * Where the windows with one of the tags go, or all of them.
	 * @throws WallException when the layout has never been valid or does not fit this PC,
	 * or no window has one of the tags
	 */
	Plan plan(LayoutFile file, Set<String> tags) {
		Layout layout = file.inForce();
		if (layout == null) {
			throw new WallException(Reason.INVALID_LAYOUT, "Layout \"%s\" has never been valid: %s"
				.formatted(file.name(), String.join("; ", file.mistakes().stream().map(Object::toString).toList())));
		}
		return plan(layout, tags);
	}

	/**
	 * Has the browser of the first windows started early, where that needs no other to
	 * ask for the displays.
	 */
	void prepare(LayoutFile file) {
		Layout layout = file.inForce();
		if (layout != null && fixed(layout)) {
			Plan.Group first = plan(file, Set.of()).groups().getFirst();
			this.browsers.prepare(request(layout, first));
		}
	}

	private static boolean fixed(Layout layout) {
		return layout.screens().stream().allMatch((screen) -> screen.extent() instanceof Extent.Fixed);
	}

	/** As {@link #plan(LayoutFile, Set)}, for a layout that need not be in a file. */
	Plan plan(Layout layout, Set<String> tags) {
		Layout tagged = withTags(layout, tags);
		try {
			return Plan.of(tagged, fixed(layout) ? List.of() : this.browsers.monitors(layout.browser()));
		}
		catch (PlanException | BrowserException ex) {
			throw new WallException(Reason.INVALID_LAYOUT, String.valueOf(ex.getMessage()));
		}
	}

	private static Layout withTags(Layout layout, Set<String> tags) {
		if (tags.isEmpty()) {
			return layout;
		}
		List<Window> windows = layout.windows()
			.stream()
			.filter((window) -> window.tags().stream().anyMatch(tags::contains))
			.toList();
		if (windows.isEmpty()) {
			Set<String> known = new TreeSet<>();
			layout.windows().forEach((window) -> known.addAll(window.tags()));
			throw new WallException(Reason.NO_SUCH_WINDOW, "No window of layout \"%s\" has a tag of %s; its tags are %s"
				.formatted(layout.name(), tags, known));
		}
		return new Layout(layout.name(), layout.description(), layout.screens(), layout.startup(), layout.browser(),
				windows);
	}

	/**
	 * The windows and browsers of a plan; those that there are already are taken over.
	 * @param before what the wall consists of so far, if it is up
	 * @throws WallException when a recipe is missing or has never been valid
	 */
	WallContent assemble(Plan plan, LiveRun run, String etag, @Nullable WallContent before) {
		List<Seat> seats = new ArrayList<>();
		for (Plan.Group planned : plan.groups()) {
			WindowGroup group = group(plan.layout(), planned, before);
			for (Placed placed : planned.windows()) {
				Duty duty = new Duty(placed, run, group.session());
				WallWindow window = Optional.ofNullable(before)
					.flatMap((content) -> content.seat(placed.window().name()))
					.map(Seat::window)
					.orElseGet(() -> new WallWindow(duty, this.timing));
				seats.add(new Seat(window, duty, group));
			}
		}
		seats.sort(Comparator.comparingInt((seat) -> plan.windows().indexOf(seat.duty().placed())));
		return new WallContent(run, etag, plan, seats);
	}

	private WindowGroup group(Layout layout, Plan.Group planned, @Nullable WallContent before) {
		Placed first = planned.windows().getFirst();
		boolean shares = layout.browser().sharing() != Sharing.NONE;
		WindowGroup.Key key = new WindowGroup.Key(layout.browser(), planned.signIn(),
				shares ? null : first.window().name());
		WindowGroup present = (before != null) ? before.group(key) : null;
		if (present != null) {
			return present;
		}
		WindowWork work = new WindowWork(this.signIn, recipe(planned.signIn()), new SiteSession(planned.signIn()),
				this.timing.clock());
		return new WindowGroup(key, this.browsers, request(layout, planned), work);
	}

	private static BrowserRequest request(Layout layout, Plan.Group planned) {
		Placed first = planned.windows().getFirst();
		boolean shares = layout.browser().sharing() != Sharing.NONE;
		String name = shares ? Optional.ofNullable(planned.signIn()).orElse("no-sign-in") : first.window().name();
		List<Bounds> screens = layout.screens()
			.stream()
			.flatMap((screen) -> (screen.extent() instanceof Extent.Fixed(Bounds bounds)) ? List.of(bounds).stream()
					: List.<Bounds>of().stream())
			.toList();
		return new BrowserRequest(layout.name(), name, layout.browser(), first.bounds(), screens);
	}

	private Supplier<Optional<Recipe>> recipe(@Nullable String name) {
		if (name == null) {
			return Optional::empty;
		}
		Recipe known = inForce(name).orElseThrow(() -> new WallException(Reason.INVALID_LAYOUT,
				"There is no valid recipe \"%s\" in the sign-ins folder".formatted(name)));
		// who signs in again does it as the file says by then
		return () -> inForce(name).or(() -> Optional.of(known));
	}

	private Optional<Recipe> inForce(String recipe) {
		return this.recipes.find(recipe).map(RecipeFile::inForce);
	}

}
