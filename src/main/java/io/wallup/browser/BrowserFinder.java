package io.wallup.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.wallup.layout.BrowserSettings;
import io.wallup.layout.BrowserSettings.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the browser that a layout asks for. */
final class BrowserFinder {

	private final Map<String, String> environment;

	private final Map<Path, Integer> majors = new ConcurrentHashMap<>();

	BrowserFinder(Map<String, String> environment) {
		this.environment = environment;
	}

	/**
	 * Finds the browser.
	 * @throws BrowserException when it is not there; the text says what to install or
	 * configure
	 */
	BrowserBinary find(BrowserSettings settings) {
		Path path = (settings.binary() != null) ? configured(Path.of(settings.binary()))
				: installed(settings.kind()).orElseThrow(() -> missing(settings.kind()));
		return new BrowserBinary(settings.kind(), path, this.majors.computeIfAbsent(path, BrowserFinder::major));
	}

	private static Path configured(Path path) {
		if (!isProgram(path)) {
			throw new BrowserException(
					"Browser \"%s\" of the layout is not there; expected the path of an executable".formatted(path),
					null);
		}
		return path;
	}

	private Optional<Path> installed(Kind kind) {
		Stream<Path> places = Stream
			.of(onPath(kind), underWindows(kind), Places.of(kind).onMac().stream().map(Path::of))
			.flatMap((all) -> all);
		return places.filter(BrowserFinder::isProgram).findFirst();
	}

	private static boolean isProgram(Path path) {
		// a folder counts as executable
		return Files.isRegularFile(path) && Files.isExecutable(path);
	}

	private Stream<Path> onPath(Kind kind) {
		List<Path> folders = Stream
			.concat(SearchPath.of(this.environment), Stream.of("/usr/bin", "/opt/google/chrome").map(Path::of))
			.toList();
		return Places.of(kind)
			.names()
			.stream()
			.flatMap((name) -> folders.stream().map((folder) -> folder.resolve(name)));
	}

	private Stream<Path> underWindows(Kind kind) {
		return Stream.of("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")
			.map(this.environment::get)
			.flatMap(Stream::ofNullable)
			.flatMap((root) -> Places.of(kind).onWindows().stream().map((place) -> Path.of(root, place)));
	}

	/**
	 * Forgets the versions, because browsers update themselves while a wall is up.
	 */
	void forget() {
		this.majors.clear();
	}

	private static BrowserException missing(Kind kind) {
		return new BrowserException(switch (kind) {
			case CHROME -> "No Chrome or Chromium is installed; install one (Debian: apt-get install chromium "
					+ "chromium-driver) or name it in the layout as browser: { binary: PATH }";
			case CHROMIUM -> "No Chromium is installed; install it (Debian: apt-get install chromium chromium-driver) "
					+ "or name it in the layout as browser: { binary: PATH }";
			case EDGE -> "No Edge is installed; install it or name it in the layout as browser: { binary: PATH }";
		}, null);
	}

	private static int major(Path binary) {
		// chrome.exe --version opens a window, but its version's files lie in a folder of
		// that name beside it
		Integer beside = newestVersionBeside(binary);
		if (beside != null) {
			return beside;
		}
		return VersionOutput.majorOf(binary)
			.orElseThrow(() -> new BrowserException(
					"\"%s --version\" tells no version; is it a browser?".formatted(binary), null));
	}

	private static @Nullable Integer newestVersionBeside(Path binary) {
		if (!binary.toString().endsWith(".exe") || binary.getParent() == null) {
			return null;
		}
		try (Stream<Path> siblings = Files.list(binary.getParent())) {
			return siblings.map((path) -> String.valueOf(path.getFileName()))
				.filter((name) -> name.matches("\\d+(\\.\\d+){3}"))
				.map((name) -> Integer.valueOf(name.substring(0, name.indexOf('.'))))
				.max(Comparator.naturalOrder())
				.orElse(null);
		}
		catch (IOException ex) {
			throw new BrowserException("The folder of \"%s\" cannot be read".formatted(binary), ex);
		}
	}

	/**
	 * Where a kind of browser is installed: its names on the path, its files below the
	 * program folders, its applications.
	 */
	private record Places(List<String> names, List<String> onWindows, List<String> onMac) {

		static Places of(Kind kind) {
			return switch (kind) {
				case CHROME -> new Places(
						List.of("google-chrome-stable", "google-chrome", "chrome", "chromium", "chromium-browser"),
						List.of("Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe"),
						List.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
								"/Applications/Chromium.app/Contents/MacOS/Chromium"));
				case CHROMIUM ->
					new Places(List.of("chromium", "chromium-browser"), List.of("Chromium\\Application\\chrome.exe"),
							List.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
				case EDGE -> new Places(List.of("microsoft-edge-stable", "microsoft-edge", "msedge"),
						List.of("Microsoft\\Edge\\Application\\msedge.exe"),
						List.of("/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"));
			};
		}

	}

}
