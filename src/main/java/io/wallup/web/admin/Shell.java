package io.wallup.web.admin;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.wallup.web.access.Me;
import org.jspecify.annotations.Nullable;

/**
 * What is around every view: where one can go, and how it looks.
 *
 * @param path the path of the view that is shown
 * @param theme system, light or dark
 */
public record Shell(String path, String theme) {

	static final List<String> THEMES = List.of("system", "light", "dark");

	private static final Map<String, Parts> VIEWS = Map.of("glance", new Parts(List.of("glance"), List.of("glance")),
			"window", new Parts(List.of("glance"), List.of("glance")), "layouts",
			new Parts(List.of("editor"), List.of("layouts")), "editor", new Parts(List.of("editor"), List.of("editor")),
			"sign-ins", new Parts(List.of("sign-ins"), List.of()), "sign-in-editor",
			new Parts(List.of("editor", "sign-ins"), List.of("sign-ins")), "runs",
			new Parts(List.of("runs"), List.of("runs")), "access", new Parts(List.of("access"), List.of("access")));

	private static final List<Place> EVERYDAY = List.of(new Place("/", "shell.walls"),
			new Place("/layouts", "shell.layouts"), new Place("/sign-ins", "shell.sign-ins"),
			new Place("/runs", "shell.runs"), new Place("/schedule", "shell.schedule"));

	private static final List<Place> ADMINISTRATION = List.of(new Place("/users", "shell.users"),
			new Place("/tokens", "shell.tokens"), new Place("/secrets", "shell.secrets"),
			new Place("/audit", "shell.audit"));

	/**
	 * The style sheets of a view besides the one of all.
	 * @param view the name of the view, such as {@code glance}
	 */
	public List<String> sheets(String view) {
		return VIEWS.getOrDefault(view, Parts.NONE).sheets();
	}

	/** The scripts of a view besides the one of all. */
	public List<String> scripts(String view) {
		return VIEWS.getOrDefault(view, Parts.NONE).scripts();
	}

	/** The places of every day. */
	public List<Place> everyday(@Nullable Me me) {
		return (me != null) ? EVERYDAY : List.of();
	}

	/** The places for administrators. */
	public List<Place> administration(@Nullable Me me) {
		return (me != null && me.mayAdminister()) ? ADMINISTRATION : List.of();
	}

	/** All places that are open to the one who is signed in. */
	public List<Place> places(@Nullable Me me) {
		return Stream.concat(everyday(me).stream(), administration(me).stream()).toList();
	}

	/** Whether a place for administrators is shown. */
	public boolean administering() {
		return ADMINISTRATION.stream().anyMatch((place) -> place.at(this.path));
	}

	/** What a view loads, by its names below {@code /assets} without their ends. */
	private record Parts(List<String> sheets, List<String> scripts) {

		private static final Parts NONE = new Parts(List.of(), List.of());

	}

	/**
	 * Somewhere to go.
	 *
	 * @param path where it is
	 * @param text the key of its name
	 */
	public record Place(String path, String text) {

		/** Whether the path belongs to this place. */
		public boolean at(String shown) {
			return this.path.equals("/") ? shown.equals("/") || shown.startsWith("/walls")
					: shown.equals(this.path) || shown.startsWith(this.path + "/");
		}

	}

}
