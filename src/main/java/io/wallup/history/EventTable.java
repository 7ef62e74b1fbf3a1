package io.wallup.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import io.wallup.wall.Fault;
import io.wallup.wall.WindowState;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to windows. */
final class EventTable {

	private static final int MOST_TEXT = 2000;

	private static final int MOST_NAME = 255;

	private final JdbcClient jdbc;

	private final long service;

	EventTable(JdbcClient jdbc, long service) {
		this.jdbc = jdbc;
		this.service = service;
	}

	void write(Entry.OfWindow entry) {
		WindowEvent event = entry.event();
		this.jdbc
			.sql("""
					INSERT INTO window_events (service, number, happened_at, run, layout, name, from_state, to_state, reason,
					fault) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.param(this.service)
			.param(entry.number())
			.param(Column.time(event.at()))
			.param(event.run())
			.param(Column.text(event.layout(), MOST_NAME))
			.param(Column.text(event.window(), MOST_NAME))
			.param(event.from().toString())
			.param(event.to().toString())
			.param(Column.textOrNothing(event.reason(), MOST_TEXT))
			.param(Column.constantOrNothing(event.fault()))
			.update();
	}

	/**
	 * The last events of a window, newest first.
	 * @param before the number of this service's first event that is read elsewhere
	 */
	List<WindowEvent> ofWindow(String layout, String window, long before, int most) {
		return this.jdbc.sql("""
				SELECT * FROM window_events WHERE layout = :layout AND name = :window
				AND NOT (service = :service AND number >= :before) ORDER BY id DESC LIMIT :most""")
			.param("layout", Column.text(layout, MOST_NAME))
			.param("window", Column.text(window, MOST_NAME))
			.param("service", this.service)
			.param("before", before)
			.param("most", most)
			.query(EventTable::event)
			.list();
	}

	/** What happened to the windows of a run, oldest first. */
	List<WindowEvent> ofRun(String run) {
		return this.jdbc.sql("SELECT * FROM window_events WHERE run = :run ORDER BY id")
			.param("run", run)
			.query(EventTable::event)
			.list();
	}

	int deleteBefore(Instant time) {
		return this.jdbc.sql("DELETE FROM window_events WHERE happened_at < :time")
			.param("time", Column.time(time))
			.update();
	}

	private static WindowEvent event(ResultSet row, int number) throws SQLException {
		return new WindowEvent(Column.time(row, "happened_at"), row.getString("run"),
				Column.constant(row, "from_state", WindowState.class, WindowState.FAILED),
				Column.constant(row, "to_state", WindowState.class, WindowState.FAILED), row.getString("reason"),
				Column.constantOrNothing(row, "fault", Fault.Code.class, Fault.Code.UNEXPECTED),
				row.getString("layout"), row.getString("name"));
	}

}
