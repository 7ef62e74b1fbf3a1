package io.wallup.wall;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import io.wallup.browser.Browsers;
import io.wallup.browser.Page;
import io.wallup.browser.PageException;
import io.wallup.layout.LayoutFile;
import io.wallup.layout.Layouts;
import io.wallup.layout.Locator;
import io.wallup.layout.Plan;
import io.wallup.signin.Recipes;
import io.wallup.signin.SignIn;
import io.wallup.signin.Timing;
import io.wallup.wall.WallEvent.RunStarted;
import io.wallup.wall.WallEvent.WallStopped;
import io.wallup.wall.WallException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The walls that are up or coming up, and the runs that brought them up. Safe for use by
 * several threads.
 */
public final class Walls implements AutoCloseable {

	private static final Duration PICTURE_WITHIN = Duration.ofSeconds(10);

	private static final DateTimeFormatter RUN_ID = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
		.withZone(ZoneOffset.UTC);

	private final Layouts layouts;

	private final WallAssembler assembler;

	private final Timing timing;

	private final WallEvents events = new WallEvents();

	private final Map<String, LiveWall> live = new ConcurrentHashMap<>();

	private final Map<String, LiveRun> runs = new ConcurrentHashMap<>();

	private final Set<String> expected = ConcurrentHashMap.newKeySet();

	private final AtomicInteger lastRun = new AtomicInteger();

	public Walls(Layouts layouts, Recipes recipes, Browsers browsers, SignIn signIn, Timing timing) {
		this.layouts = layouts;
		this.assembler = new WallAssembler(recipes, browsers, signIn, timing);
		this.timing = timing;
		this.events.listen(this::forgetRuns);
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
		Plan plan = this.assembler.plan(file, tags);
		LiveRun run = new LiveRun(nextId(), layout, trigger, this.timing.clock(), this.events);
		LiveWall wall = this.assembler.assemble(plan, run, file.etag());
		wall.start(claim(layout, wall, replace));
		return run.snapshot();
	}

	private WallException noSuchLayout(String layout) {
		List<String> names = this.layouts.all().stream().map(LayoutFile::name).toList();
		return new WallException(Reason.NO_SUCH_LAYOUT,
				"There is no layout \"%s\"; there are %s".formatted(layout, String.join(", ", names)));
	}

	private @Nullable LiveWall claim(String layout, LiveWall wall, boolean replace) {
		AtomicReference<@Nullable LiveWall> replaced = new AtomicReference<>();
		this.live.compute(layout, (name, present) -> {
			refuseIfLive(layout, present, replace);
			replaced.set(present);
			// before anybody can find the wall, and stop it
			this.expected.add(layout);
			this.runs.put(wall.run().id(), wall.run());
			wall.begin();
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
		if (!replace && present.stopping()) {
			throw new WallException(Reason.ALREADY_UP,
					"Layout \"%s\" is being taken down; launch it when it is gone, or replace it".formatted(layout));
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
	 * they are gone. One that is only expected so far is expected no more.
	 * @throws WallException when there is no such wall
	 */
	public void stop(String layout) {
		if (!this.live.containsKey(layout) && this.expected.remove(layout)) {
			return;
		}
		LiveWall wall = live(layout);
		this.live.computeIfPresent(layout, (name, present) -> {
			// not when it has been replaced meanwhile
			if (present == wall) {
				this.expected.remove(name);
			}
			return present;
		});
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

	/**
	 * The runs that are under way and those that brought up the walls that stand, newest
	 * first.
	 */
	public List<Run> runs() {
		return this.runs.values()
			.stream()
			.map(LiveRun::snapshot)
			.sorted(Comparator.comparing(Run::startedAt).thenComparing(Run::id).reversed())
			.toList();
	}

	/** One of these runs, by its identifier. */
	public Optional<Run> run(String id) {
		return Optional.ofNullable(this.runs.get(id)).map(LiveRun::snapshot);
	}

	/**
	 * Forgets a run when its wall is down or replaced. As an event comes after the end of
	 * the run, whoever listens has heard of that by then.
	 */
	private void forgetRuns(WallEvent event) {
		switch (event) {
			case WallStopped stopped -> this.runs.remove(stopped.run());
			case RunStarted started -> this.runs.values()
				.removeIf((run) -> run.layout().equals(started.layout()) && !run.id().equals(started.run())
						&& !run.underWay());
			default -> {
			}
		}
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
