package io.wallup.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Who changed what. */
final class AuditTable {

	private static final int MOST_TEXT = 2000;

	private static final int MOST_SUBJECT = 1000;

	private static final int MOST_NAME = 255;

	private final JdbcClient jdbc;

	private final long service;

	AuditTable(JdbcClient jdbc, long service) {
		this.jdbc = jdbc;
		this.service = service;
	}

	void write(Entry.OfAudit audit) {
		AuditEntry entry = audit.entry();
		this.jdbc.sql("""
				INSERT INTO audit_entries (service, number, happened_at, who, origin, action, subject, detail)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
			.param(this.service)
			.param(audit.number())
			.param(Column.time(entry.at()))
			.param(Column.text(entry.who(), MOST_NAME))
			.param(Column.text(entry.from(), MOST_NAME))
			.param(Column.text(entry.action(), MOST_NAME))
			.param(Column.text(entry.subject(), MOST_SUBJECT))
			.param(Column.text(entry.detail(), MOST_TEXT))
			.update();
	}

	/**
	 * Changes, newest first.
	 * @param before the number of this service's first change that is read elsewhere
	 */
	List<AuditEntry> find(AuditFilter filter, long before, int offset, int limit) {
		Conditions conditions = new Conditions().with("who = :who", "who", filter.who())
			.with("action = :action", "action", filter.action())
			.with("happened_at >= :since", "since", Column.timeOrNothing(filter.since()))
			.with("happened_at < :until", "until", Column.timeOrNothing(filter.until()))
			.with("NOT (service = :service AND number >= :before)", "service", this.service)
			.value("before", before)
			.value("limit", limit)
			.value("offset", offset);
		return this.jdbc
			.sql("SELECT * FROM audit_entries" + conditions.where() + " ORDER BY id DESC LIMIT :limit OFFSET :offset")
			.params(conditions.values())
			.query(AuditTable::entry)
			.list();
	}

	int deleteBefore(Instant time) {
		return this.jdbc.sql("DELETE FROM audit_entries WHERE happened_at < :time")
			.param("time", Column.time(time))
			.update();
	}

	private static AuditEntry entry(ResultSet row, int number) throws SQLException {
		return new AuditEntry(Column.time(row, "happened_at"), row.getString("who"), row.getString("origin"),
				row.getString("action"), row.getString("subject"), row.getString("detail"));
	}

}
