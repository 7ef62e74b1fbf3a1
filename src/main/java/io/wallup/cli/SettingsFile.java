package io.wallup.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

import io.wallup.layout.Mistake;
import io.wallup.layout.Mistake.Severity;
import io.wallup.layout.Reading;
import io.wallup.layout.UnreadableFileException;
import io.wallup.layout.WrittenFile;

/**
 * The settings file of a PC, read as layouts are: everything that is wrong is told with
 * its line before anything starts.
 *
 * @param path the file, which need not be there
 */
public record SettingsFile(Path path) {

	private static final String NAME = "wallup.yaml";

	/** That of a config folder. */
	public static SettingsFile in(Path config) {
		return new SettingsFile(config.resolve(NAME));
	}

	boolean exists() {
		return Files.exists(this.path, LinkOption.NOFOLLOW_LINKS);
	}

	/**
	 * What it says; nothing when there is no file.
	 * @throws SettingsException when it has mistakes
	 */
	public List<Setting> settings() {
		Reading<List<Setting>> reading = read(this.path.toString());
		if (!reading.valid()) {
			List<Mistake> errors = reading.mistakes()
				.stream()
				.filter((mistake) -> mistake.severity() == Severity.ERROR)
				.toList();
			throw new SettingsException((errors.size() == 1) ? errors.getFirst().toString()
					: "%s (and %d more; \"wallup validate\" lists them)".formatted(errors.getFirst(),
							errors.size() - 1));
		}
		return reading.get();
	}

	/**
	 * Reads it.
	 * @param shown how mistakes name the file
	 */
	Reading<List<Setting>> read(String shown) {
		if (!exists()) {
			return new Reading<>(List.of(), List.of());
		}
		try {
			byte[] text = new WrittenFile(this.path, null).read(WrittenFile.LARGEST);
			return saysNothing(text) ? new Reading<>(List.of(), List.of())
					: Reading.of(shown, text, new SettingsShape());
		}
		catch (UnreadableFileException ex) {
			return new Reading<>(null, List.of(WrittenFile.mistake(ex, shown)));
		}
	}

	/** Nothing but comments is no mistake here. */
	private static boolean saysNothing(byte[] text) {
		return new String(text, StandardCharsets.UTF_8).replace("\ufeff", "")
			.lines()
			.allMatch((line) -> line.isBlank() || line.startsWith("#") || line.strip().equals("---"));
	}

}
