package io.wallup.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.wallup.browser.Page;
import io.wallup.browser.PageException;
import io.wallup.layout.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pictures of pages that could not be signed in, the last ones of them. */
final class FailurePictures {

	private static final Logger logger = LoggerFactory.getLogger(FailurePictures.class);

	private static final int KEPT = 20;

	private static final Duration WITHIN = Duration.ofSeconds(5);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS")
		.withZone(ZoneOffset.UTC);

	private final Path folder;

	private final Clock clock;

	FailurePictures(Path folder, Clock clock) {
		this.folder = folder;
		this.clock = clock;
	}

	/**
	 * Keeps a picture of the page as it is now, with every form field blanked.
	 * @param name what the file's name begins with
	 * @return the file, or nothing when there is none; that must not hide why one was
	 * wanted
	 */
	Optional<Path> keep(Page page, String name) {
		try {
			byte[] picture = page.picture(true, WITHIN);
			Path file = this.folder.resolve("%s-%s.png".formatted(name, TIME.format(this.clock.instant())));
			WholeFile.write(file, picture);
			prune();
			return Optional.of(file);
		}
		catch (PageException ex) {
			logger.warn("No picture of the page of \"{}\": {}", name, ex.reason());
			return Optional.empty();
		}
		catch (IOException ex) {
			logger.warn("No picture of the page of \"{}\" is kept: {}", name, ex.getMessage());
			return Optional.empty();
		}
	}

	private void prune() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			List<Path> pictures = files.filter((file) -> file.getFileName().toString().endsWith(".png"))
				.sorted(Comparator.comparing(this::time).reversed())
				.toList();
			for (Path old : pictures.subList(Math.min(KEPT, pictures.size()), pictures.size())) {
				Files.deleteIfExists(old);
			}
		}
	}

	private String time(Path file) {
		String name = file.getFileName().toString();
		// the end of the name is the time, the recipe before it is of any length
		return name.substring(Math.max(0, name.length() - "yyyyMMdd-HHmmss-SSS.png".length()));
	}

}
