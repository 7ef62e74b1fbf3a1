package io.wallup.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The record on disk of the processes that we started, so that the next start can end
 * what a killed one left behind, and nothing else: a process is known by its number and
 * the instant at which it started, a browser also by its profile folder.
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
		entry.values.put(OWNER, describe(ProcessHandle.current()));
		entry.write();
		return entry;
	}

	/** Ends the processes of records whose owner is no longer alive, and forgets them. */
	void cleanUp() {
		if (!Files.isDirectory(this.folder)) {
			return;
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			files.filter((file) -> file.toString().endsWith(".properties")).forEach(this::cleanUp);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void cleanUp(Path file) {
		Properties values = new Properties();
		try (InputStream in = Files.newInputStream(file)) {
			values.load(in);
			if (process(values.getProperty(OWNER, "")).isPresent()) {
				return;
			}
			String profile = values.getProperty(PROFILE, "");
			Stream<ProcessHandle> recorded = values.stringPropertyNames()
				.stream()
				.filter((key) -> !List.of(OWNER, PROFILE).contains(key))
				.flatMap((key) -> process(values.getProperty(key)).stream());
			Stream.concat(showing(profile), recorded).distinct().forEach((process) -> {
				logger.info("Ending process {} that an earlier start left behind", process.pid());
				Processes.end(process, Duration.ofSeconds(2));
			});
			Files.delete(file);
		}
		catch (IOException ex) {
			logger.warn("What an earlier start left behind could not be read from {}", file, ex);
		}
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
		return ProcessHandle.allProcesses().filter((process) -> shows(process, profile));
	}

	/**
	 * Whether the process is a browser with this profile folder, or one of its children.
	 */
	private static boolean shows(ProcessHandle process, String profile) {
		String argument = "--user-data-dir=" + profile;
		return process.info()
			.commandLine()
			.filter((line) -> line.endsWith(argument) || line.contains(argument + " "))
			.isPresent();
	}

	private static String describe(ProcessHandle process) {
		return process.pid() + "@" + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
	}

	private static Optional<ProcessHandle> process(String description) {
		int at = description.indexOf('@');
		if (at < 1) {
			return Optional.empty();
		}
		return ProcessHandle.of(Long.parseLong(description.substring(0, at)))
			.filter(ProcessHandle::isAlive)
			.filter((process) -> describe(process).equals(description));
	}

	/** One browser with its driver, or a virtual display. */
	static final class Entry {

		private final Path file;

		private final Map<String, String> values = new LinkedHashMap<>();

		private Entry(Path file) {
			this.file = file;
		}

		void add(String role, ProcessHandle process) {
			this.values.put(role, describe(process));
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
			try {
				Files.createDirectories(this.file.getParent());
				Path written = this.file.resolveSibling(this.file.getFileName() + ".new");
				try (OutputStream out = Files.newOutputStream(written)) {
					properties.store(out, null);
				}
				Files.move(written, this.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The record of processes %s cannot be written".formatted(this.file), ex);
			}
		}

	}

}
