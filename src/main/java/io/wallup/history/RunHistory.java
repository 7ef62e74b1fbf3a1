package io.wallup.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import io.wallup.wall.Run;
import io.wallup.wall.Walls;

/**
 * Every run that is under way or recorded, and what happened to each window. While the
 * database is away it tells what it knows without it.
 */
public final class RunHistory {

	/** How many runs are on a page, unless it is asked for another number. */
	public static final int PAGE_SIZE = 25;

	private static final Comparator<Run> NEWEST_FIRST = Comparator.comparing(Run::startedAt)
		.thenComparing(Run::id)
		.reversed();

	private final Walls walls;

	private final Recorder recorder;

	RunHistory(Walls walls, Recorder recorder) {
		this.walls = walls;
		this.recorder = recorder;
	}

	/** How the database stands. */
	public HistoryState state() {
		return this.recorder.state();
	}

	/** A run by its identifier, as it stands or as it ended. */
	public Optional<Run> find(String id) {
		return this.walls.run(id)
			.or(() -> Optional.ofNullable(present().get(id)))
			.or(() -> this.recorder.ask((database) -> database.runs().find(id), Optional.empty()));
	}

	/** A page of runs, newest first. */
	public Page<Run> find(RunFilter filter, int page) {
		return find(filter, page, PAGE_SIZE);
	}

	/** A page of that many runs, newest first. */
	public Page<Run> find(RunFilter filter, int page, int size) {
		Map<String, Run> present = present();
		List<Run> newer = present.values().stream().filter(filter::takes).sorted(NEWEST_FIRST).toList();
		Merge<Run> merge = new Merge<>(newer, NEWEST_FIRST, page, size);
		return merge.page(this.recorder.ask(
				(database) -> database.runs().find(filter, present.keySet(), merge.offset(), merge.limit()),
				List.of()));
	}

	/** The layouts that have runs. */
	public Collection<String> layouts() {
		TreeSet<String> layouts = new TreeSet<>(
				this.recorder.ask((database) -> database.runs().layouts(), List.<String>of()));
		present().values().forEach((run) -> layouts.add(run.layout()));
		return layouts;
	}

	/** What happened to a window, newest first. */
	public List<WindowEvent> timeline(String layout, String window, int most) {
		List<Entry.OfWindow> unwritten = this.recorder.unwritten().windowEvents().toList();
		long before = unwritten.isEmpty() ? Long.MAX_VALUE : unwritten.getFirst().number();
		List<WindowEvent> events = new ArrayList<>(unwritten.reversed()
			.stream()
			.map(Entry.OfWindow::event)
			.filter((event) -> event.layout().equals(layout) && event.window().equals(window))
			.limit(most)
			.toList());
		events.addAll(this.recorder
			.ask((database) -> database.events().ofWindow(layout, window, before, most - events.size()), List.of()));
		return List.copyOf(events);
	}

	/**
	 * The runs that need not be read: first those of the walls, then those that are not
	 * written yet, as they go from there to the database.
	 */
	private Map<String, Run> present() {
		List<Run> ofWalls = this.walls.runs();
		Map<String, Run> runs = new LinkedHashMap<>();
		this.recorder.unwritten().runs().forEach((run) -> runs.put(run.id(), run));
		ofWalls.forEach((run) -> runs.put(run.id(), run));
		return runs;
	}

}
