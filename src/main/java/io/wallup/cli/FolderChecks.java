package io.wallup.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether the service finds its folders and its port. */
final class FolderChecks {

	private final Surroundings surroundings;

	private final Settings settings;

	FolderChecks(Surroundings surroundings, Settings settings) {
		this.surroundings = surroundings;
		this.settings = settings;
	}

	List<Finding> findings() {
		return List.of(readable("layouts folder", this.settings.layouts(), "--layouts"),
				readable("config folder", this.settings.config(), "--config"), writable(this.settings.state()), port());
	}

	private static Finding readable(String topic, Path folder, String option) {
		return (Files.isDirectory(folder) && Files.isReadable(folder)) ? Finding.well(topic, folder.toString())
				: Finding.wrong(topic, "\"%s\" is no folder that can be read; make it, or name another with %s"
					.formatted(folder, option));
	}

	private static Finding writable(Path state) {
		try {
			Files.createDirectories(state);
			Files.delete(Files.createTempFile(state, "doctor", ".tmp"));
			return Finding.well("state folder", state.toString());
		}
		catch (IOException ex) {
			return Finding.wrong("state folder",
					"\"%s\" cannot be written (%s); give this user the right to, or name another with --state"
						.formatted(state, ex.getClass().getSimpleName()));
		}
	}

	private Finding port() {
		ServiceClient client = new Services(this.surroundings, this.settings).client();
		try {
			if (client.isThere()) {
				return Finding.well("port", "the service runs on port " + client.port());
			}
		}
		catch (CommandException ex) {
			return Finding.wrong("port", String.valueOf(ex.getMessage()));
		}
		try (ServerSocket socket = new ServerSocket(client.port(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
			return Finding.well("port", socket.getLocalPort() + " is free for the service");
		}
		catch (IOException ex) {
			return Finding.wrong("port",
					"%d cannot be used (%s); --port names another one".formatted(client.port(), ex.getMessage()));
		}
	}

}
