package io.wallup.web.admin;

import java.util.List;
import java.util.Optional;

import io.wallup.layout.Layout;
import io.wallup.layout.LayoutFile;
import io.wallup.layout.LayoutText;
import io.wallup.layout.LayoutText.DrawnScreen;
import io.wallup.layout.LayoutText.DrawnWindow;
import io.wallup.layout.Mistake.Severity;
import io.wallup.wall.Wall;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A layout among the others.
 *
 * @param valid whether its file can be used
 * @param mistakes how many errors and warnings it has
 * @param first the first of them, empty without one
 * @param up whether a wall of it is up
 * @param changed whether its file has changed since that wall came up
 * @param drawn its screens and windows in JSON
 */
public record LayoutCard(String name, String description, String etag, boolean valid, int mistakes, String first,
		int windows, boolean startup, boolean up, boolean changed, String drawn) {

	static LayoutCard of(LayoutFile file, Optional<Wall> wall, int windows, String drawn) {
		Layout layout = file.inForce();
		String first = file.mistakes()
			.stream()
			.filter((mistake) -> file.current() || mistake.severity() == Severity.ERROR)
			.findFirst()
			.map((mistake) -> mistake.line() + ": " + mistake.text())
			.orElse("");
		return new LayoutCard(file.name(), (layout != null) ? layout.description() : "", file.etag(), file.current(),
				file.mistakes().size(), first, windows, layout != null && layout.startup() != null, wall.isPresent(),
				wall.map(Wall::changed).orElse(false), drawn);
	}

	/** Where its editor is. */
	public String path() {
		UriComponentsBuilder path = UriComponentsBuilder.fromPath("/layouts/{name}");
		return (this.name.equals("new") ? path.queryParam("file") : path).build(this.name).toASCIIString();
	}

	/** What is drawn of a layout. */
	record Drawn(List<DrawnScreen> screens, List<DrawnWindow> windows) {

		static Drawn of(LayoutText text) {
			return new Drawn(text.screens(),
					text.windows().stream().filter((window) -> window.bounds() != null).toList());
		}

	}

}
