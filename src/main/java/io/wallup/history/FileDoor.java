package io.wallup.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariConfig;
import io.wallup.history.HistoryState.Standing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An H2 database in a file of the state folder. A damaged one is set aside, and beside
 * one that stays locked a new one is begun: what is to come matters more than what was.
 */
final class FileDoor implements Door {

	private static final Logger logger = LoggerFactory.getLogger(FileDoor.class);

	private static final String NAME = "history";

	private static final String ENDING = ".mv.db";

	/** A service that is just ending still holds its file. */
	private static final int LOCKED_AT_MOST = 4;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
		.withZone(ZoneOffset.UTC);

	private final Path folder;

	private final Clock clock;

	private final Duration keep;

	private final long service;

	private final AtomicReference<String> name = new AtomicReference<>(NAME);

	private final AtomicReference<@Nullable LeftAlone> leftAlone = new AtomicReference<>();

	/** A new file in which no database could be begun: another one would not help. */
	private final AtomicReference<@Nullable Path> stillborn = new AtomicReference<>();

	private final AtomicInteger locked = new AtomicInteger();

	private final AtomicBoolean damaged = new AtomicBoolean();

	FileDoor(Path folder, Clock clock, Duration keep, long service) {
		this.folder = folder.toAbsolutePath();
		this.clock = clock;
		this.keep = keep;
		this.service = service;
	}

	@Override
	public Opened open() {
		makeFolder();
		if (this.damaged.getAndSet(false)) {
			setAside("it was damaged while it was open");
		}
		boolean there = Files.exists(file());
		try {
			return opened();
		}
		catch (RuntimeException ex) {
			if (!there) {
				this.stillborn.set(file());
			}
			switch (FileFailure.of(ex, file())) {
				case LOCKED -> {
					if (this.locked.incrementAndGet() < LOCKED_AT_MOST) {
						throw ex;
					}
					beginBeside(FileFailure.text(ex));
				}
				case OUT_OF_REACH -> throw ex;
				case DAMAGED -> {
					if (file().equals(this.stillborn.get())) {
						throw ex;
					}
					setAside(FileFailure.text(ex));
				}
			}
			return opened();
		}
	}

	private Opened opened() {
		Database database = Database.open(config(), this.service);
		try {
			database.readAll();
		}
		catch (RuntimeException | Error ex) {
			database.close();
			throw ex;
		}
		this.locked.set(0);
		this.stillborn.set(null);
		LeftAlone other = this.leftAlone.get();
		return (other != null) ? new Opened(database, other.standing(), other.file(), other.why())
				: new Opened(database, Standing.OPEN, null, null);
	}

	private HikariConfig config() {
		HikariConfig config = new HikariConfig();
		config.setDriverClassName("org.h2.Driver");
		// WRITE_DELAY: what was committed survives a kill that comes right after it
		config.setJdbcUrl("jdbc:h2:file:" + this.folder.resolve(this.name.get())
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
		config.setUsername("wallup");
		config.setPassword("");
		return config;
	}

	private Path file() {
		return this.folder.resolve(this.name.get() + ENDING);
	}

	private void makeFolder() {
		if (this.folder.toString().contains(";")) {
			throw new HistoryException(
					"The folder \"%s\" has a \";\" in its name, which H2 does not take".formatted(this.folder));
		}
		try {
			if (!Files.isDirectory(this.folder)) {
				Files.createDirectories(this.folder);
				// who changed what, and from where, is not for everybody
				if (Files.getFileStore(this.folder).supportsFileAttributeView("posix")) {
					Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwx------"));
				}
			}
		}
		catch (IOException ex) {
			throw new HistoryException("The folder \"%s\" cannot be made: %s".formatted(this.folder, ex), ex);
		}
	}

	private void setAside(String why) {
		Path file = file();
		Path aside = free("damaged-");
		try {
			Files.move(file, aside);
			logger.error("The history in {} is damaged and was set aside as {}; a new one is begun. {}", file,
					aside.getFileName(), why);
			this.leftAlone.set(new LeftAlone(Standing.SET_ASIDE, aside.toString(), why));
		}
		catch (IOException ex) {
			logger.warn("{} cannot be set aside", file, ex);
			beginBeside(why);
		}
	}

	private void beginBeside(String why) {
		Path file = file();
		Path beside = free("");
		logger.error("The history in {} cannot be used; a new one is begun beside it, {}. {}", file,
				beside.getFileName(), why);
		this.leftAlone.set(new LeftAlone(Standing.BESIDE, file.toString(), why));
		this.name.set(beside.getFileName().toString().replace(ENDING, ""));
	}

	private Path free(String kind) {
		String now = NAME + "-" + kind + TIME.format(this.clock.instant());
		return Stream.iterate(1, (number) -> number + 1)
			.map((number) -> this.folder.resolve((number == 1) ? now + ENDING : now + "-" + number + ENDING))
			.filter((file) -> !Files.exists(file))
			.findFirst()
			.orElseThrow();
	}

	@Override
	public void failed(Throwable failure) {
		if (FileFailure.isDamage(failure)) {
			this.damaged.set(true);
		}
	}

	@Override
	public void prune() {
		Instant oldest = this.clock.instant().minus(this.keep);
		try (Stream<Path> files = Files.list(this.folder)) {
			List<Path> others = files.filter((file) -> file.getFileName().toString().startsWith(NAME + "-"))
				.filter((file) -> !file.equals(file()))
				.toList();
			for (Path file : others) {
				if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
					Files.delete(file);
					logger.info("{} is no longer kept", file);
				}
			}
		}
		catch (IOException ex) {
			logger.warn("Old files in {} cannot be deleted", this.folder, ex);
		}
	}

	/** A file that is not written to any more. */
	private record LeftAlone(Standing standing, String file, String why) {
	}

}
