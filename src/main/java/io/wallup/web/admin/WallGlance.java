package io.wallup.web.admin;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.wallup.layout.Bounds;
import io.wallup.layout.PlacedScreen;
import org.jspecify.annotations.Nullable;

/**
 * One wall as it hangs, or would hang.
 *
 * @param since when the run that brought it up began
 * @param changed whether its file has changed since it came up
 * @param mistake what is wrong with its file, or why it does not fit this PC
 */
public record WallGlance(String layout, String description, WallStanding standing, @Nullable Instant since,
		boolean changed, @Nullable String mistake, List<PlacedScreen> screens, List<WindowGlance> windows) {

	private static final int MANY = 12;

	private static final double WIDE = 2.2;

	private static final double HIDDEN = 0.67;

	private static final Bounds NOTHING = new Bounds(0, 0, 16, 9);

	/** How the map and the list of windows share the room. */
	public String room() {
		if (this.windows.size() > MANY) {
			return "many";
		}
		return (desktop().width() > WIDE * desktop().height()) ? "wide" : "";
	}

	/** The part of the desktop that is drawn: all of its screens and windows. */
	public Bounds desktop() {
		return Stream
			.concat(this.screens.stream().map(PlacedScreen::whole), this.windows.stream().map(WindowGlance::drawn))
			.reduce(Bounds::joined)
			.orElse(NOTHING);
	}

	/**
	 * The windows in the order in which they are drawn: those that may hide others first.
	 */
	public List<WindowGlance> fromLargest() {
		return this.windows.stream().sorted((a, b) -> Long.compare(area(b), area(a))).toList();
	}

	private static long area(WindowGlance window) {
		return (long) window.drawn().width() * window.drawn().height();
	}

	/** The window that lies on top of this one, so that little of it is seen. */
	public Optional<WindowGlance> hiding(WindowGlance window) {
		List<WindowGlance> drawn = fromLargest();
		return drawn.stream()
			.skip(drawn.indexOf(window) + 1L)
			.filter((other) -> covers(other.drawn(), window.drawn()))
			.findFirst();
	}

	private static boolean covers(Bounds upper, Bounds lower) {
		int width = Math.min(upper.right(), lower.right()) - Math.max(upper.x(), lower.x());
		int height = Math.min(upper.bottom(), lower.bottom()) - Math.max(upper.y(), lower.y());
		return width > 0 && height > 0 && (double) width * height > HIDDEN * lower.width() * lower.height();
	}

	Optional<WindowGlance> find(String window) {
		return this.windows.stream().filter((each) -> each.name().equals(window)).findFirst();
	}

	/**
	 * The one that many windows before or after this one in the layout's order, round.
	 */
	WindowGlance next(WindowGlance window, int step) {
		return this.windows.get(Math.floorMod(this.windows.indexOf(window) + step, this.windows.size()));
	}

	public long up() {
		return this.windows.stream().filter((window) -> "up".equals(window.tone())).count();
	}

	/** Changes when the page must be drawn anew, rather than only its states. */
	int shape() {
		return Objects.hash(this.layout, this.description, this.standing.live(), this.standing == WallStanding.STOPPING,
				this.standing.live() ? null : this.standing, this.since, this.changed, this.mistake, this.screens,
				this.windows.stream().map(WindowGlance::name).toList(),
				this.windows.stream().map(WindowGlance::drawn).toList());
	}

}
