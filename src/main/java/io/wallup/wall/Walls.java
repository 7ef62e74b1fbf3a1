package io.wallup.wall;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import io.wallup.browser.BrowserException;
import io.wallup.browser.BrowserRequest;
import io.wallup.browser.Browsers;
import io.wallup.browser.Page;
import io.wallup.browser.PageException;
import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings.Sharing;
import io.wallup.layout.Layout;
import io.wallup.layout.LayoutFile;
import io.wallup.layout.Layouts;
import io.wallup.layout.Locator;
import io.wallup.layout.Plan;
import io.wallup.layout.PlanException;
import io.wallup.layout.Screen.Extent;
import io.wallup.layout.Window;
import io.wallup.signin.Recipe;
import io.wallup.signin.RecipeFile;
import io.wallup.signin.Recipes;
import io.wallup.signin.SignIn;
import io.wallup.signin.Timing;
import io.wallup.wall.WallEvent.WallStopped;
import io.wallup.wall.WallException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The walls that are up or coming up, and the runs that brought them up. Safe for use by
 * several threads.
 */
public final class Walls implements AutoCloseable {

	private static final int RUNS_KEPT = 200;

	private static final Duration PICTURE_WITHIN = Duration.ofSeconds(10);

	private static final DateTimeFormatter RUN_ID = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
		.withZone(ZoneOffset.UTC);

	private final Layouts layouts;

	private final Recipes recipes;

	private final Browsers browsers;

	private final SignIn signIn;

	private final Timing timing;

	private final WallEvents events = new WallEvents();

	private final Map<String, LiveWall> live = new ConcurrentHashMap<>();

	private final Deque<LiveRun> runs = new ConcurrentLinkedDeque<>();

	private final Set<String> expected = ConcurrentHashMap.newKeySet();

	private final AtomicInteger lastRun = new AtomicInteger();

	public Walls(Layouts layouts, Recipes recipes, Browsers browsers, SignIn signIn, Timing timing) {
		this.layouts = layouts;
		this.recipes = recipes;
		this.browsers = browsers;
		this.signIn = signIn;
		this.timing = timing;
	}

	/**
	 * Begins to bring a layout up, and returns at once.
	 * @param tags bring up only the windows with at least one of these tags; empty for
	 * all
	 * @param replace whether a wall of the layout that is up is taken down first, rather
	 * than the launch refused
	 * @throws WallException when there is no such layout, its file is invalid, no window
	 * has the tags, a run of it is under way, or it is up and is not to be replaced
	 */
	public Run launch(String layout, Set<String> tags, boolean replace, Trigger trigger) {
		refuseIfLive(layout, this.live.get(layout), replace);
		LayoutFile file = this.layouts.find(layout).orElseThrow(() -> noSuchLayout(layout));
		Plan plan = plan(file, tags);
		LiveRun run = new LiveRun(nextId(), layout, trigger, this.timing.clock(), this.events);
		LiveWall wall = assemble(plan, run, file.etag());
		@Nullable LiveWall replaced = claim(layout, wall, replace);
		this.expected.add(layout);
		this.runs.addFirst(run);
		while (this.runs.size() > RUNS_KEPT) {
			this.runs.pollLast();
		}
		wall.start(replaced);
		return run.snapshot();
	}

	private WallException noSuchLayout(String layout) {
		List<String> names = this.layouts.all().stream().map(LayoutFile::name).toList();
		return new WallException(Reason.NO_SUCH_LAYOUT,
				"There is no layout \"%s\"; there are %s".formatted(layout, String.join(", ", names)));
	}

	private Plan plan(LayoutFile file, Set<String> tags) {
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

	private LiveWall assemble(Plan plan, LiveRun run, String etag) {
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

	private @Nullable LiveWall claim(String layout, LiveWall wall, boolean replace) {
		AtomicReference<@Nullable LiveWall> replaced = new AtomicReference<>();
		this.live.compute(layout, (name, present) -> {
			refuseIfLive(layout, present, replace);
			replaced.set(present);
			return wall;
		});
		return replaced.get();
	}

	private static void refuseIfLive(String layout, @Nullable LiveWall present, boolean replace) {
		if (present == null) {
			return;
		}
		if (present.run().underWay()) {
			throw new WallException(Reason.RUN_UNDER_WAY,
					"Run %s of layout \"%s\" is under way".formatted(present.run().id(), layout));
		}
		if (!replace) {
			throw new WallException(Reason.ALREADY_UP,
					"Layout \"%s\" is up already; stop it first, or replace it".formatted(layout));
		}
	}

	private String nextId() {
		return RUN_ID.format(this.timing.clock().instant()) + "-" + this.lastRun.incrementAndGet();
	}

	/** The walls that are up or coming up, by name. */
	public List<Wall> all() {
		return new TreeSet<>(this.live.keySet()).stream().flatMap((layout) -> find(layout).stream()).toList();
	}

	/** The wall of a layout, when it is up or coming up. */
	public Optional<Wall> find(String layout) {
		return Optional.ofNullable(this.live.get(layout))
			.map((wall) -> wall.snapshot(this.layouts.find(layout).map(LayoutFile::etag)));
	}

	/**
	 * Takes a wall down: ends its run, closes its windows and its browsers. Returns when
	 * they are gone.
	 * @throws WallException when there is no such wall
	 */
	public void stop(String layout) {
		LiveWall wall = live(layout);
		this.expected.remove(layout);
		wall.stop();
		if (this.live.remove(layout, wall)) {
			this.events.publish(new WallStopped(this.timing.clock().instant(), layout, wall.run().id()));
		}
	}

	private LiveWall live(String layout) {
		LiveWall wall = this.live.get(layout);
		if (wall == null) {
			throw new WallException(Reason.NO_SUCH_WALL, "No wall of layout \"%s\" is up".formatted(layout));
		}
		return wall;
	}

	/**
	 * Does something to one window. Returns when it has begun.
	 * @throws WallException when there is no such wall or window, or the window is not in
	 * a state for it
	 */
	public void act(String layout, String window, WindowAction action) {
		live(layout).act(window, action);
	}

	/**
	 * A picture of what a window shows; form fields are blanked unless it stands and
	 * shows no sign-in form.
	 * @return a PNG image
	 * @throws WallException when there is no such wall or window, or it has no page or
	 * does not answer
	 */
	public byte[] picture(String layout, String name) {
		WallWindow window = live(layout).window(name);
		Page page = window.page();
		if (page == null) {
			throw new WallException(Reason.NOT_READY, "Window \"%s\" has no page yet".formatted(name));
		}
		try {
			boolean harmless = window.state() == WindowState.UP
					&& !page.waitUntilVisible(Locator.css("input[type=password], iframe"), Duration.ZERO);
			return page.picture(!harmless, PICTURE_WITHIN);
		}
		catch (PageException ex) {
			throw new WallException(Reason.NOT_READY,
					"Window \"%s\" gives no picture: %s".formatted(name, ex.getMessage()));
		}
	}

	/** The last runs, newest first. */
	public List<Run> runs() {
		return this.runs.stream().map(LiveRun::snapshot).toList();
	}

	/** A run by its identifier. */
	public Optional<Run> run(String id) {
		return this.runs.stream().filter((run) -> run.id().equals(id)).findFirst().map(LiveRun::snapshot);
	}

	/**
	 * Says that the wall of a layout should be up from now on, also while it is not yet
	 * launched.
	 */
	public void expect(String layout) {
		this.expected.add(layout);
	}

	/**
	 * The layouts whose walls should be up: expected or launched, and not stopped since.
	 */
	public Set<String> expected() {
		return new TreeSet<>(this.expected);
	}

	/**
	 * Has every event from now on handed to the listener, in order, on a thread of the
	 * walls'. It must not block.
	 */
	public void listen(Consumer<WallEvent> listener) {
		this.events.listen(listener);
	}

	/** Takes every wall down. */
	@Override
	public void close() {
		this.live.values().stream().map((wall) -> Thread.ofVirtual().start(wall::stop)).toList().forEach((thread) -> {
			try {
				thread.join();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		this.live.clear();
		this.events.close();
	}

}
