package io.wallup.wall;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import io.wallup.browser.Browsers;
import io.wallup.layout.Bounds;
import io.wallup.layout.Layout;
import io.wallup.layout.LayoutFile;
import io.wallup.layout.Layouts;
import io.wallup.layout.Plan;
import io.wallup.layout.PlanDifference;
import io.wallup.signin.Recipes;
import io.wallup.signin.SignIn;
import io.wallup.signin.Timing;
import io.wallup.wall.WallEvent.WallStopped;
import io.wallup.wall.WallException.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The walls that are up or coming up, and the runs that brought them up. Safe for use by
 * several threads.
 */
public final class Walls implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Walls.class);

	private static final String NOT_LAUNCHED = "not launched yet";

	private static final String KILLED = "was up when the service was killed; \"up\" brings it up again, \"down\" forgets it";

	private final Layouts layouts;

	private final WallAssembler assembler;

	private final Timing timing;

	private final WallEvents events = new WallEvents();

	private final Map<String, LiveWall> live = new ConcurrentHashMap<>();

	private final LiveRuns runs;

	/** The walls that should be up, each with why it may be missing. */
	private final Map<String, String> expected = new ConcurrentHashMap<>();

	private final WallRecords records;

	Walls(Layouts layouts, Recipes recipes, Browsers browsers, SignIn signIn, Timing timing, WallRecords records) {
		this.records = records;
		records.layouts().forEach((layout) -> this.expected.put(layout, KILLED));
		this.layouts = layouts;
		this.assembler = new WallAssembler(recipes, browsers, signIn, timing);
		this.timing = timing;
		this.runs = new LiveRuns(timing.clock(), this.events);
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
		LiveRun run = this.runs.create(layout, trigger);
		LiveWall wall = new LiveWall(tags, this.assembler.assemble(plan, run, file.etag(), null));
		wall.start(claim(layout, wall, replace));
		return run.snapshot();
	}

	/**
	 * Begins to start the first browser of a layout that is launched next, while the
	 * service is still coming up. Of a layout that cannot be launched the launch tells.
	 */
	void prepare(String layout) {
		try {
			this.layouts.find(layout).ifPresent(this.assembler::prepare);
		}
		catch (WallException ex) {
			logger.debug("No browser is started early", ex);
		}
	}

	/**
	 * Begins to bring a wall that is up to what its layout's file says now, and returns
	 * at once. Windows that only moved are moved, others are loaded anew, opened or
	 * closed; what is as it should be is left alone, and what has failed is tried again.
	 * @throws WallException when no wall of the layout is up, its file is gone or
	 * invalid, a run of it is under way, or something else is being done to a window
	 */
	public Run apply(String layout, Trigger trigger) {
		LiveWall wall = live(layout);
		LayoutFile file = this.layouts.find(layout).orElseThrow(() -> noSuchLayout(layout));
		if (!file.current()) {
			throw new WallException(Reason.INVALID_LAYOUT, "Layout \"%s\" has mistakes".formatted(layout));
		}
		Plan plan = this.assembler.plan(file, wall.tags());
		LiveRun run = this.runs.create(layout, trigger);
		AtomicReference<@Nullable WallChange> begun = new AtomicReference<>();
		alone(layout, wall, () -> {
			refuseIfUnderWay(layout, wall);
			WallChange change = new WallChange(wall, this.assembler.assemble(plan, run, file.etag(), wall.content()));
			change.refuseUnsettled();
			// before anybody hears of it, and asks for it
			this.runs.add(run);
			change.begin();
			begun.set(change);
		});
		Objects.requireNonNull(begun.get()).start();
		return run.snapshot();
	}

	/**
	 * What would be done to the windows that stand if the layout were such.
	 * @throws WallException when the layout does not fit this PC, or no window has one of
	 * the tags that the wall was launched with
	 */
	public PlanDifference difference(Layout wanted) {
		LiveWall wall = this.live.get(wanted.name());
		return (wall != null) ? PlanDifference.between(wall.content().plan(), this.assembler.plan(wanted, wall.tags()))
				: PlanDifference.between(null, this.assembler.plan(wanted, Set.of()));
	}

	/**
	 * Has something begun with a wall while nobody else begins anything with it.
	 * @throws WallException when it is being taken down or gone
	 */
	private void alone(String layout, LiveWall wall, Runnable begin) {
		this.live.compute(layout, (name, present) -> {
			if (present != wall || wall.stopping()) {
				throw noSuchWall(layout);
			}
			begin.run();
			return wall;
		});
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
			this.expected.put(layout, NOT_LAUNCHED);
			this.records.add(layout, this.timing.clock().instant());
			this.runs.add(wall.run());
			wall.begin();
			return wall;
		});
		return replaced.get();
	}

	private static void refuseIfLive(String layout, @Nullable LiveWall present, boolean replace) {
		if (present == null) {
			return;
		}
		refuseIfUnderWay(layout, present);
		if (!replace && present.stopping()) {
			throw new WallException(Reason.ALREADY_UP,
					"Layout \"%s\" is being taken down; launch it when it is gone, or replace it".formatted(layout));
		}
		if (!replace) {
			throw new WallException(Reason.ALREADY_UP,
					"Layout \"%s\" is up already; stop it first, or replace it".formatted(layout));
		}
	}

	private static void refuseIfUnderWay(String layout, LiveWall wall) {
		if (wall.run().underWay()) {
			throw new WallException(Reason.RUN_UNDER_WAY,
					"Run %s of layout \"%s\" is under way".formatted(wall.run().id(), layout));
		}
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
		if (!this.live.containsKey(layout) && this.expected.remove(layout) != null) {
			this.records.remove(layout);
			return;
		}
		LiveWall wall = live(layout);
		this.live.computeIfPresent(layout, (name, present) -> {
			// not when it has been replaced meanwhile
			if (present == wall) {
				this.expected.remove(name);
				this.records.remove(name);
				present.beginStop();
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
			throw noSuchWall(layout);
		}
		return wall;
	}

	private static WallException noSuchWall(String layout) {
		return new WallException(Reason.NO_SUCH_WALL, "No wall of layout \"%s\" is up".formatted(layout));
	}

	/**
	 * Does something to one window. Returns when it has begun.
	 * @throws WallException when there is no such wall or window, or the window is not in
	 * a state for it
	 */
	public void act(String layout, String window, WindowAction action) {
		LiveWall wall = live(layout);
		WindowActs acts = new WindowActs(wall.content(), wall.seat(window));
		if (action == WindowAction.IDENTIFY) {
			acts.identify();
			return;
		}
		alone(layout, wall, () -> acts.begin(action));
		acts.start(action);
	}

	/**
	 * A picture of what a window shows; form fields are blanked unless it stands and
	 * shows no sign-in form.
	 * @return a PNG image
	 * @throws WallException when there is no such wall or window, or it has no page or
	 * does not answer
	 */
	public byte[] picture(String layout, String name) {
		return WindowPictures.picture(live(layout).seat(name).window());
	}

	/**
	 * A small picture of what a window shows, for looking at many at once: at most four
	 * seconds old, taken only when somebody looks, and shared by all who do. It blanks
	 * form fields as {@link #picture} does, and is painted on the picture alone: the page
	 * notices nothing.
	 * @param width how wide it should be, in pixels; it is wider when somebody else looks
	 * closer
	 * @throws WallException when there is no such wall or window, or it has no page or
	 * has never answered
	 */
	public Glance glance(String layout, String name, int width) {
		return WindowPictures.glance(live(layout).seat(name).window(), width);
	}

	/**
	 * Where the windows of a wall stand now, in the order of the layout: nothing for one
	 * that is minimised; those that have no page or do not answer are left out. Their
	 * status tells it too from then on.
	 * @throws WallException when no wall of the layout is up
	 */
	public Map<String, Optional<Bounds>> boundsNow(String layout) {
		return WindowPictures.bounds(live(layout).content().windows());
	}

	/**
	 * The runs that are under way and those that brought up the walls that stand, newest
	 * first.
	 */
	public List<Run> runs() {
		return this.runs.all();
	}

	/** One of these runs, by its identifier. */
	public Optional<Run> run(String id) {
		return this.runs.find(id);
	}

	/**
	 * Says that the wall of a layout should be up from now on, also while it is not yet
	 * launched.
	 */
	public void expect(String layout) {
		this.expected.put(layout, NOT_LAUNCHED);
	}

	/**
	 * Says that the wall of a layout need not be up, unless it is up or coming up.
	 */
	public void forgo(String layout) {
		this.live.compute(layout, (name, present) -> {
			if (present == null) {
				// one that was lost is still missed
				this.expected.remove(name, NOT_LAUNCHED);
			}
			return present;
		});
	}

	/**
	 * The layouts whose walls should be up: expected or launched, and not stopped since.
	 */
	public Set<String> expected() {
		return new TreeSet<>(this.expected.keySet());
	}

	/** Why the wall of a layout that should be up is not there. */
	public String whyMissing(String layout) {
		return this.expected.getOrDefault(layout, NOT_LAUNCHED);
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
		// nothing is missed after an orderly end
		this.records.layouts().forEach(this.records::remove);
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
