package io.wallup.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.wallup.browser.BrowserException;
import io.wallup.browser.BrowserRequest;
import io.wallup.browser.Browsers;
import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings.Sharing;
import io.wallup.layout.Layout;
import io.wallup.layout.LayoutFile;
import io.wallup.layout.Plan;
import io.wallup.layout.PlanException;
import io.wallup.layout.Screen.Extent;
import io.wallup.layout.Window;
import io.wallup.signin.Recipe;
import io.wallup.signin.RecipeFile;
import io.wallup.signin.Recipes;
import io.wallup.signin.SignIn;
import io.wallup.signin.Timing;
import io.wallup.wall.WallException.Reason;
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
		Layout tagged = withTags(layout, tags);
		try {
			boolean fixed = layout.screens().stream().allMatch((screen) -> screen.extent() instanceof Extent.Fixed);
			return Plan.of(tagged, fixed ? List.of() : this.browsers.monitors(layout.browser()));
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
	 * A wall that is still to be started.
	 * @throws WallException when a recipe is missing or has never been valid
	 */
	LiveWall assemble(Plan plan, LiveRun run, String etag) {
		List<WallWindow> windows = new ArrayList<>();
		List<WindowGroup> groups = new ArrayList<>();
		Layout layout = plan.layout();
		List<Bounds> screens = layout.screens()
			.stream()
			.flatMap((screen) -> (screen.extent() instanceof Extent.Fixed(Bounds bounds)) ? List.of(bounds).stream()
					: List.<Bounds>of().stream())
			.toList();
		for (Plan.Group group : plan.groups()) {
			List<WallWindow> ofGroup = group.windows()
				.stream()
				.map((placed) -> new WallWindow(placed, run, this.timing))
				.toList();
			windows.addAll(ofGroup);
			String name = (layout.browser().sharing() == Sharing.NONE) ? ofGroup.getFirst().name()
					: Optional.ofNullable(group.signIn()).orElse("no-sign-in");
			BrowserRequest request = new BrowserRequest(layout.name(), name, layout.browser(),
					ofGroup.getFirst().placed().bounds(), screens);
			groups.add(new WindowGroup(this.browsers, request, recipe(group.signIn()), this.signIn, ofGroup));
		}
		List<String> order = plan.windows().stream().map((placed) -> placed.window().name()).toList();
		windows.sort((a, b) -> Integer.compare(order.indexOf(a.name()), order.indexOf(b.name())));
		return new LiveWall(run, etag, List.copyOf(windows), groups);
	}

	private Optional<Recipe> recipe(@Nullable String name) {
		if (name == null) {
			return Optional.empty();
		}
		return Optional.of(this.recipes.find(name)
			.map(RecipeFile::inForce)
			.orElseThrow(() -> new WallException(Reason.INVALID_LAYOUT,
					"There is no valid recipe \"%s\" in the sign-ins folder".formatted(name))));
	}

}
