package io.wallup.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import io.wallup.layout.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The record on disk of the processes that we started, so that the next start can end
 * what a killed one left behind, and nothing else: a process is known by its number and
 * when it started, a browser and its driver also by the profile folder on their command
 * line.
 */
final class OwnedProcesses {

	private static final Logger logger = LoggerFactory.getLogger(OwnedProcesses.class);

	private static final String OWNER = "owner";

	private static final String PROFILE = "profile";

	private final Path folder;

	OwnedProcesses(Path folder) {
		this.folder = folder;
	}

	/** Begins a record, before the first process of it is started. */
	Entry begin(String name, Path profile) {
		Entry entry = new Entry(this.folder.resolve(name + ".properties"));
		entry.values.put(PROFILE, profile.toAbsolutePath().toString());
		entry.values.put(OWNER, ProcessMark.of(ProcessHandle.current()).toString());
		entry.write();
		return entry;
	}

	/**
	 * Ends the processes of records whose owner is no longer alive, and forgets them.
	 * Whatever goes wrong with one record keeps nobody from starting.
	 */
	void cleanUp() {
		if (!Files.isDirectory(this.folder)) {
			return;
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			files.filter((file) -> file.toString().endsWith(".properties")).forEach(this::cleanUp);
		}
		catch (IOException | UncheckedIOException ex) {
			logger.warn("What an earlier start left behind could not be looked for in {}", this.folder, ex);
		}
	}

	private void cleanUp(Path file) {
		try {
			Properties values = read(file);
			if (mark(values, OWNER).filter(ProcessMark::mayBeRunning).isPresent()) {
				return;
			}
			List<ProcessHandle> left = left(values).distinct().toList();
			left.forEach((process) -> {
				logger.info("Ending process {} that an earlier start left behind", process.pid());
				Processes.end(process, Duration.ofSeconds(2));
			});
			if (left.stream().noneMatch(Processes::running)) {
				// its temporary files; whether it is fresh is for its next launch to say
				ProfileFolder.at(Path.of(values.getProperty(PROFILE, "no-profile")), false).forget();
				Files.deleteIfExists(file);
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			logger.warn("What an earlier start left behind could not be read from {}", file, ex);
		}
	}

	private static Properties read(Path file) throws IOException {
		Properties values = new Properties();
		try (InputStream in = Files.newInputStream(file)) {
			values.load(in);
		}
		return values;
	}

	private static Optional<ProcessMark> mark(Properties values, String key) {
		return ProcessMark.parse(values.getProperty(key, ""));
	}

	private static Stream<ProcessHandle> left(Properties values) {
		String profile = values.getProperty(PROFILE, "");
		// a driver and its browser too that were started and not yet written down
		Stream<ProcessHandle> showing = profile.isEmpty() ? Stream.empty() : showing(profile);
		Stream<ProcessHandle> recorded = values.stringPropertyNames()
			.stream()
			.filter((key) -> !List.of(OWNER, PROFILE).contains(key))
			.flatMap((key) -> mark(values, key).stream())
			.flatMap((mark) -> mark.process().stream());
		return Stream.concat(showing, recorded);
	}

	/** Whether a browser with this profile folder is running. */
	boolean inUse(Path profile) {
		return showing(profile.toString()).findAny().isPresent();
	}

	/** Ends the browser with this profile folder, if one is running. */
	void endAll(Path profile) {
		showing(profile.toString()).forEach((process) -> Processes.end(process, Duration.ofSeconds(1)));
	}

	private static Stream<ProcessHandle> showing(String profile) {
		return ProcessHandle.allProcesses().filter((process) -> shows(process, profile)).filter(Processes::running);
	}

	/**
	 * Whether the process is a browser with this profile folder, one of its children, or
	 * its driver. Windows shows no command lines; there the recorded numbers must do.
	 */
	private static boolean shows(ProcessHandle process, String profile) {
		String argument = "--user-data-dir=" + profile;
		return process.info()
			.commandLine()
			.filter((line) -> line.endsWith(argument) || line.contains(argument + " "))
			.isPresent();
	}

	/** One browser with its driver, or a virtual display. */
	static final class Entry {

		private final Path file;

		private final Map<String, String> values = new LinkedHashMap<>();

		private final AtomicBoolean told = new AtomicBoolean();

		private Entry(Path file) {
			this.file = file;
		}

		void add(String role, ProcessHandle process) {
			this.values.put(role, ProcessMark.of(process).toString());
			write();
		}

		/** Forgets the record, once its processes have ended. */
		void end() {
			try {
				Files.deleteIfExists(this.file);
			}
			catch (IOException ex) {
				logger.warn("{} could not be deleted", this.file, ex);
			}
		}

		private void write() {
			Properties properties = new Properties();
			properties.putAll(this.values);
			ByteArrayOutputStream text = new ByteArrayOutputStream();
			try {
				properties.store(text, null);
				WholeFile.write(this.file, text.toByteArray());
			}
			catch (IOException ex) {
				// the wall comes up all the same
				if (this.told.getAndSet(true)) {
					return;
				}
				logger.error("If Wallup is killed, its next start may not find this browser: {}", ex.getMessage());
			}
		}

	}

}
