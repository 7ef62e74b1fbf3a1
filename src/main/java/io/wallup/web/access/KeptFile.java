package io.wallup.web.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import io.wallup.layout.WholeFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that is kept in a file of JSON which only the owner of the state folder may
 * read. The file is the truth: what a command writes holds for the running service.
 *
 * @param <T> what is kept
 */
final class KeptFile<T> {

	private static final Logger logger = LoggerFactory.getLogger(KeptFile.class);

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
				DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final Path file;

	private final Class<T> type;

	private final T empty;

	/** Holds one entry; the map lets one writer at a time through. */
	private final Map<Path, Loaded<T>> loaded = new ConcurrentHashMap<>();

	KeptFile(Path file, Class<T> type, T empty) {
		this.file = file;
		this.type = type;
		this.empty = empty;
	}

	boolean exists() {
		return Files.exists(this.file);
	}

	/**
	 * What the file holds now; nothing when there is no file.
	 * @throws DamagedFileException when it cannot be read
	 */
	T read() {
		Loaded<T> before = this.loaded.get(this.file);
		Stamp now = stamp();
		if (before != null && before.stamp().equals(now)) {
			return before.value();
		}
		return load().value();
	}

	private Loaded<T> load() {
		return Objects.requireNonNull(this.loaded.compute(this.file, (path, before) -> {
			Stamp now = stamp();
			return (before != null && before.stamp().equals(now)) ? before : load(now);
		}));
	}

	/**
	 * Changes what the file holds.
	 * @throws DamagedFileException when it cannot be read; it stays as it is then
	 */
	void change(UnaryOperator<T> change) {
		this.loaded.compute(this.file, (path, before) -> {
			Stamp now = stamp();
			T old = ((before != null && before.stamp().equals(now)) ? before : load(now)).value();
			T changed = change.apply(old);
			try {
				WholeFile.writeForOwner(path, JSON.writeValueAsBytes(changed));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex.getMessage(), ex);
			}
			return new Loaded<>(stamp(), changed, null);
		});
	}

	private Loaded<T> load(Stamp stamp) {
		if (stamp.equals(Stamp.NONE)) {
			return new Loaded<>(stamp, this.empty, null);
		}
		try {
			return new Loaded<>(stamp, JSON.readValue(Files.readAllBytes(this.file), this.type), null);
		}
		catch (NoSuchFileException ex) {
			return new Loaded<>(Stamp.NONE, this.empty, null);
		}
		catch (JacksonException ex) {
			return damaged(stamp, new DamagedFileException(this.file, place(ex), ex));
		}
		catch (IOException ex) {
			return damaged(stamp, new DamagedFileException(this.file, ex.toString(), ex));
		}
	}

	private Loaded<T> damaged(Stamp stamp, DamagedFileException damage) {
		logger.error("{}", damage.getMessage());
		return new Loaded<>(stamp, this.empty, damage);
	}

	/** Where it is damaged, without what is written there. */
	private static String place(JacksonException ex) {
		TokenStreamLocation location = ex.getLocation();
		return (location != null) ? "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr())
				: ex.getClass().getSimpleName();
	}

	private Stamp stamp() {
		try {
			BasicFileAttributes attributes = Files.readAttributes(this.file, BasicFileAttributes.class);
			return new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size(), attributes.fileKey());
		}
		catch (NoSuchFileException ex) {
			return Stamp.NONE;
		}
		catch (IOException ex) {
			throw new DamagedFileException(this.file, ex.toString(), ex);
		}
	}

	/** Tells one version of the file from another. */
	private record Stamp(long modified, long size, @Nullable Object key) {

		private static final Stamp NONE = new Stamp(-1, -1, null);

	}

	/** What was read, or why it could not be. */
	private record Loaded<T>(Stamp stamp, T content, @Nullable DamagedFileException damage) {

		private T value() {
			if (this.damage != null) {
				throw this.damage;
			}
			return this.content;
		}

	}

}
