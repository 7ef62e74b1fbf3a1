package io.wallup.wall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.wallup.browser.Browsers;
import io.wallup.layout.Layouts;
import io.wallup.signin.RecipeReader;
import io.wallup.signin.Recipes;
import io.wallup.signin.SecretStore;
import io.wallup.signin.Secrets;
import io.wallup.signin.SignIn;
import io.wallup.signin.Timing;
import org.awaitility.Awaitility;

/** Walls with real files and a recipe, on browsers that the test brings along. */
public final class WallsFixture implements AutoCloseable {

	private final Path folder;

	private final Walls walls;

	private final Layouts layouts;

	private final Recipes recipes;

	private final SignIn signIn;

	public WallsFixture(Path folder, Browsers browsers) throws IOException {
		this.folder = folder;
		write("config/secrets/password", "correct");
		write("config/sign-ins/site.yaml", """
				url: http://127.0.0.1:1/
				steps:
				  - type: { into: { name: username }, text: anna }
				  - type: { into: { name: password }, secret: password }
				  - submit: { name: form }
				signed-in: { url-matches: ".*home" }
				""");
		write("layouts/pc.yaml",
				"""
						description: two windows behind a sign-in and one without
						screens:
						  main: { x: 0, y: 0, width: 1800, height: 900 }
						windows:
						  - { name: a, url: "http://127.0.0.1:1/a", screen: main, area: left-third, sign-in: site, tags: [first] }
						  - { name: c, url: "http://127.0.0.1:1/c", screen: main, area: middle-third }
						  - { name: b, url: "http://127.0.0.1:1/b", screen: main, area: right-third, sign-in: site }
						""");
		write("layouts/apart.yaml", """
				screens:
				  main: { x: 0, y: 0, width: 1800, height: 900 }
				browser: { sharing: none }
				sign-in: site
				windows:
				  - { name: a, url: "http://127.0.0.1:1/a", screen: main, area: left-half }
				  - { name: b, url: "http://127.0.0.1:1/b", screen: main, area: right-half }
				""");
		write("layouts/moved.yaml", """
				screens:
				  main: { x: 0, y: 0, width: 1800, height: 900 }
				windows:
				  - { name: a, url: "http://127.0.0.1:1/a", screen: main, area: left-half }
				""");
		Secrets secrets = Secrets.of(Map.of(), folder.resolve("config"), SecretStore.in(folder.resolve("var")));
		this.recipes = new Recipes(folder.resolve("config/sign-ins"), folder.resolve("var/recipes"),
				new RecipeReader(secrets));
		this.layouts = new Layouts(folder.resolve("layouts"), folder.resolve("var/layouts"), this.recipes::names);
		this.signIn = new SignIn(secrets, folder.resolve("var/pictures"), Duration.ofSeconds(20), Timing.system());
		this.walls = new Walls(this.layouts, this.recipes, browsers, this.signIn, Timing.system(),
				new WallRecords(folder.resolve("var/walls")));
	}

	/** Copies a file of the repository, with one text replaced by another. */
	void writeShipped(String file, String from, String to) throws IOException {
		write(file, Files.readString(Path.of(file)).replace(from, to));
	}

	/** Replaces a text in a file, which is copied from the repository at first. */
	void replaceInShipped(String file, String from, String to) throws IOException {
		Path path = this.folder.resolve(file);
		write(file, Files.readString(Files.exists(path) ? path : Path.of(file)).replace(from, to));
	}

	void write(String file, String text) throws IOException {
		Path path = this.folder.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text, StandardCharsets.UTF_8);
	}

	/** How a window of the wall of layout pc stands. */
	WindowStatus status(String window) {
		return this.walls.find("pc")
			.orElseThrow()
			.windows()
			.stream()
			.filter((status) -> status.window().equals(window))
			.findFirst()
			.orElseThrow();
	}

	/** Waits until a run has ended. */
	public Run ended(Run run) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> this.walls.run(run.id()).orElseThrow().state() != RunState.UNDER_WAY);
		return this.walls.run(run.id()).orElseThrow();
	}

	public Walls walls() {
		return this.walls;
	}

	public Layouts layouts() {
		return this.layouts;
	}

	public Recipes recipes() {
		return this.recipes;
	}

	public SignIn signIn() {
		return this.signIn;
	}

	Path layout(String name) {
		return this.folder.resolve("layouts").resolve(name + ".yaml");
	}

	@Override
	public void close() {
		this.walls.close();
		this.layouts.close();
		this.recipes.close();
	}

}
