package io.wallup.history;

import com.zaxxer.hikari.HikariConfig;
import io.wallup.history.HistoryState.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server, which may be away for a while. */
final class ServerDoor implements Door {

	private static final Logger logger = LoggerFactory.getLogger(ServerDoor.class);

	private final HistoryProperties properties;

	private final long service;

	ServerDoor(HistoryProperties properties, long service) {
		this.properties = properties;
		this.service = service;
	}

	@Override
	public Opened open() {
		HikariConfig config = new HikariConfig();
		config.setDriverClassName("org.postgresql.Driver");
		config.setJdbcUrl(this.properties.url());
		config.setUsername(this.properties.user());
		config.setPassword(this.properties.password());
		// the driver would wait forever for a server that has gone without a word
		config.addDataSourceProperty("connectTimeout", "5");
		config.addDataSourceProperty("loginTimeout", "10");
		config.addDataSourceProperty("socketTimeout", "60");
		config.addDataSourceProperty("tcpKeepAlive", "true");
		return new Opened(Database.open(config, this.service), Standing.OPEN, null, null);
	}

	@Override
	public void failed(Throwable failure) {
		logger.debug("The server has failed", failure);
	}

	@Override
	public void prune() {
		logger.trace("A server leaves no files behind");
	}

}
