package io.wallup.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.wallup.layout.Bounds;
import io.wallup.wall.Fault;
import io.wallup.wall.Run;
import io.wallup.wall.RunState;
import io.wallup.wall.Trigger;
import io.wallup.wall.WindowStatus;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs with their windows and the seconds of each phase. */
final class RunTable {

	private static final int MOST_TEXT = 2000;

	private static final int MOST_NAME = 255;

	private final JdbcClient jdbc;

	RunTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Writes a run as it stands, whether it is there or not. */
	void write(Run run) {
		int there = this.jdbc.sql("UPDATE runs SET state = :state, ended_at = :ended WHERE id = :id")
			.param("state", run.state().toString())
			.param("ended", Column.timeOrNothing(run.endedAt()))
			.param("id", run.id())
			.update();
		if (there == 0) {
			insert(run);
		}
		this.jdbc.sql("DELETE FROM run_windows WHERE run = :run").param("run", run.id()).update();
		for (int i = 0; i < run.windows().size(); i++) {
			insert(run.id(), i, run.windows().get(i));
		}
	}

	private void insert(Run run) {
		this.jdbc.sql("""
				INSERT INTO runs (id, layout, asked_by, state, started_at, ended_at)
				VALUES (:id, :layout, :trigger, :state, :started, :ended)""")
			.param("id", run.id())
			.param("layout", Column.text(run.layout(), MOST_NAME))
			.param("trigger", run.trigger().toString())
			.param("state", run.state().toString())
			.param("started", Column.time(run.startedAt()))
			.param("ended", Column.timeOrNothing(run.endedAt()))
			.update();
	}

	private void insert(String run, int place, WindowStatus window) {
		Bounds wanted = window.wanted();
		Bounds actual = window.actual();
		Fault fault = window.fault();
		this.jdbc.sql("""
				INSERT INTO run_windows (run, place, name, state, wanted_x, wanted_y, wanted_width, wanted_height,
				actual_x, actual_y, actual_width, actual_height, error, fault, since, sign_in, signed_in_at)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.param(run)
			.param(place)
			.param(Column.text(window.window(), MOST_NAME))
			.param(window.state().toString())
			.param(wanted.x())
			.param(wanted.y())
			.param(wanted.width())
			.param(wanted.height())
			.param((actual != null) ? actual.x() : null)
			.param((actual != null) ? actual.y() : null)
			.param((actual != null) ? actual.width() : null)
			.param((actual != null) ? actual.height() : null)
			.param(Column.textOrNothing(window.error(), MOST_TEXT))
			.param(Column.constantOrNothing((fault != null) ? fault.code() : null))
			.param(Column.timeOrNothing(window.since()))
			.param(Column.textOrNothing(window.signIn(), MOST_NAME))
			.param(Column.timeOrNothing(window.signedInAt()))
			.update();
		window.seconds()
			.forEach((phase, seconds) -> this.jdbc
				.sql("INSERT INTO run_phases (run, place, phase, seconds) VALUES (?, ?, ?, ?)")
				.params(run, place, phase.toString(), seconds)
				.update());
	}

	/** A window of a run that is under way has come to another state. */
	void windowChanged(WindowEvent event) {
		this.jdbc.sql("""
				UPDATE run_windows SET state = :state, error = :error, fault = :fault, since = :since
				WHERE run = :run AND name = :name
				AND EXISTS (SELECT 1 FROM runs WHERE id = :run AND state = :underWay)""")
			.param("state", event.to().toString())
			.param("error", Column.textOrNothing(event.reason(), MOST_TEXT))
			.param("fault", Column.constantOrNothing(event.fault()))
			.param("since", Column.time(event.at()))
			.param("run", event.run())
			.param("name", Column.text(event.window(), MOST_NAME))
			.param("underWay", RunState.UNDER_WAY.toString())
			.update();
	}

	Optional<Run> find(String id) {
		return this.jdbc.sql("SELECT * FROM runs WHERE id = :id")
			.param("id", Column.text(id, MOST_NAME))
			.query(RunTable::head)
			.optional()
			.map((run) -> withWindows(List.of(run)).getFirst());
	}

	/** Runs, newest first, without some that are read elsewhere. */
	List<Run> find(RunFilter filter, Collection<String> without, int offset, int limit) {
		Conditions conditions = new Conditions().with("layout = :layout", "layout", filter.layout())
			.with("state = :state", "state", (filter.state() != null) ? filter.state().toString() : null)
			.with("started_at >= :since", "since", Column.timeOrNothing(filter.since()))
			.with("started_at < :until", "until", Column.timeOrNothing(filter.until()))
			.with("id NOT IN (:without)", "without", without.isEmpty() ? null : without)
			.value("limit", limit)
			.value("offset", offset);
		return withWindows(this.jdbc
			.sql("SELECT * FROM runs" + conditions.where()
					+ " ORDER BY started_at DESC, id DESC LIMIT :limit OFFSET :offset")
			.params(conditions.values())
			.query(RunTable::head)
			.list());
	}

	/** The runs of services that have not told how they ended. */
	List<Run> underWay() {
		return withWindows(this.jdbc.sql("SELECT * FROM runs WHERE state = :state")
			.param("state", RunState.UNDER_WAY.toString())
			.query(RunTable::head)
			.list());
	}

	/** The layouts that have ever had a run which is still kept. */
	List<String> layouts() {
		return this.jdbc.sql("SELECT DISTINCT layout FROM runs ORDER BY layout")
			.query((row, _) -> row.getString("layout"))
			.list();
	}

	int deleteBefore(Instant time) {
		return this.jdbc.sql("DELETE FROM runs WHERE started_at < :time AND state <> :underWay")
			.param("time", Column.time(time))
			.param("underWay", RunState.UNDER_WAY.toString())
			.update();
	}

	private List<Run> withWindows(List<Run> heads) {
		if (heads.isEmpty()) {
			return heads;
		}
		RunRows rows = new RunRows();
		List<String> ids = heads.stream().map(Run::id).toList();
		this.jdbc.sql("SELECT * FROM run_phases WHERE run IN (:ids)").param("ids", ids).query(rows::phase);
		this.jdbc.sql("SELECT * FROM run_windows WHERE run IN (:ids) ORDER BY run, place")
			.param("ids", ids)
			.query(rows::window);
		return heads.stream().map(rows::complete).toList();
	}

	private static Run head(ResultSet row, int number) throws SQLException {
		return new Run(row.getString("id"), row.getString("layout"),
				Column.constant(row, "asked_by", Trigger.class, Trigger.REST),
				Column.constant(row, "state", RunState.class, RunState.FAILED), Column.time(row, "started_at"),
				Column.timeOrNothing(row, "ended_at"), List.of());
	}

}
