package io.wallup.history;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** How values stand in the columns of either database. */
final class Column {

	private Column() {
	}

	/** What of a text fits, without what PostgreSQL takes for none. */
	static String text(String value, int most) {
		String fitting = (value.length() > most) ? value.substring(0, most - 1) + "…" : value;
		return new String(fitting.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '?');
	}

	static @Nullable String textOrNothing(@Nullable String value, int most) {
		return (value != null) ? text(value, most) : null;
	}

	static OffsetDateTime time(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

	static @Nullable OffsetDateTime timeOrNothing(@Nullable Instant at) {
		return (at != null) ? time(at) : null;
	}

	static Instant time(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
	}

	static @Nullable Instant timeOrNothing(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	/**
	 * The constant that writes itself so; a word of a later version, whose database is
	 * read by an older one, is taken for another one.
	 */
	static <E extends Enum<E>> E constant(ResultSet row, String column, Class<E> type, E otherwise)
			throws SQLException {
		String word = row.getString(column);
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.toString().equals(word))
			.findFirst()
			.orElse(otherwise);
	}

	/** As {@link #constant}, of a column that may be empty. */
	static <E extends Enum<E>> @Nullable E constantOrNothing(ResultSet row, String column, Class<E> type, E otherwise)
			throws SQLException {
		return (row.getString(column) != null) ? constant(row, column, type, otherwise) : null;
	}

	static @Nullable String constantOrNothing(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.toString() : null;
	}

}
