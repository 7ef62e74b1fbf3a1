package io.wallup.cli;

import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How the service is to run.
 *
 * @param layouts the layouts folder
 * @param config the config folder
 * @param state the state folder
 * @param port the port to listen on; absent for the configured one
 * @param logToConsole whether it logs to the console too, rather than to its file alone
 * @param properties more of its configuration, which go before that of files
 */
public record ServiceRequest(Path layouts, Path config, Path state, @Nullable Integer port, boolean logToConsole,
		Map<String, String> properties) {

	public ServiceRequest {
		properties = Map.copyOf(properties);
	}

}
