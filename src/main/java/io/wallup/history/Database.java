package io.wallup.history;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.wallup.wall.Run;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database that is open, with its tables. */
final class Database implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Database.class);

	private final HikariDataSource pool;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final RunTable runs;

	private final EventTable events;

	private final AuditTable audit;

	private Database(HikariDataSource pool, long service) {
		this.pool = pool;
		this.jdbc = JdbcClient.create(pool);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
		this.runs = new RunTable(this.jdbc);
		this.events = new EventTable(this.jdbc, service);
		this.audit = new AuditTable(this.jdbc, service);
	}

	/**
	 * Opens a database and brings its tables up to date.
	 * @param service what tells the entries of this service from those of others
	 * @throws RuntimeException when it cannot be opened, of whatever kind its driver
	 * throws
	 */
	static Database open(HikariConfig config, long service) {
		config.setPoolName("history");
		config.setMaximumPoolSize(4);
		config.setMinimumIdle(1);
		config.setConnectionTimeout(3000);
		config.setInitializationFailTimeout(1);
		HikariDataSource pool = new HikariDataSource(config);
		try {
			Flyway.configure(Database.class.getClassLoader())
				.dataSource(pool)
				.locations("classpath:db/migration")
				.load()
				.migrate();
			return new Database(pool, service);
		}
		catch (RuntimeException | Error ex) {
			pool.close();
			throw ex;
		}
	}

	RunTable runs() {
		return this.runs;
	}

	EventTable events() {
		return this.events;
	}

	AuditTable audit() {
		return this.audit;
	}

	/** Writes all of the entries, or none of them when that fails. */
	void write(List<Entry> entries) {
		this.transaction.executeWithoutResult((status) -> entries.forEach(this::write));
	}

	/**
	 * Writes one entry, unless it is there already.
	 * @return whether the database takes it
	 */
	boolean writeAlone(Entry entry) {
		try {
			write(List.of(entry));
			return true;
		}
		catch (DuplicateKeyException ex) {
			logger.debug("{} was written before its writing seemed to fail", entry.name());
			return true;
		}
		catch (DataIntegrityViolationException ex) {
			logger.debug("{} is refused", entry.name(), ex);
			return false;
		}
	}

	private void write(Entry entry) {
		switch (entry) {
			case Entry.OfRun(Run run) -> this.runs.write(run);
			case Entry.OfWindow event -> {
				this.events.write(event);
				this.runs.windowChanged(event.event());
			}
			case Entry.OfAudit change -> this.audit.write(change);
		}
	}

	/** Ends the runs of services that were killed meanwhile. */
	void endInterrupted(Predicate<String> ours) {
		for (Run run : this.runs.underWay()) {
			if (!ours.test(run.id())) {
				Run ended = Interruption.end(run, this.events.ofRun(run.id()));
				logger.info("Run {} of {} was interrupted and is {}", ended.id(), ended.layout(), ended.state());
				this.transaction.executeWithoutResult((status) -> this.runs.write(ended));
			}
		}
	}

	/** Deletes what happened before the time. */
	void prune(Instant time) {
		int deleted = this.runs.deleteBefore(time) + this.events.deleteBefore(time) + this.audit.deleteBefore(time);
		if (deleted > 0) {
			logger.info("{} entries from before {} are no longer kept", deleted, time);
		}
	}

	/**
	 * Whether it still answers.
	 * @throws RuntimeException when it does not
	 */
	void check() {
		this.jdbc.sql("SELECT 1").query(Integer.class).single();
	}

	/**
	 * Reads everything once, as a damaged file may open all the same.
	 * @throws RuntimeException when that cannot be done
	 */
	void readAll() {
		for (String rows : List.of("state) FROM runs", "error) FROM run_windows", "seconds) FROM run_phases",
				"reason) FROM window_events", "detail) FROM audit_entries")) {
			// of columns without an index, so that it takes the rows themselves
			this.jdbc.sql("SELECT MAX(" + rows).query().singleRow();
		}
	}

	@Override
	public void close() {
		this.pool.close();
	}

}
