package io.wallup.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.wallup.layout.UnwrittenFileException;
import io.wallup.layout.WholeFile;

/** Whether the service finds its folders and its port. */
final class FolderChecks {

	private static final long MEGABYTE = 1024 * 1024;

	private static final long LEAST_FREE = 200;

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
		Path file = state.resolve("doctor.tmp");
		try {
			StateFolder folder = new StateFolder(state);
			folder.prepare();
			WholeFile.write(file, new byte[64 * 1024]);
			Files.delete(file);
			if (folder.open()) {
				return Finding.doubtful("state folder",
						"\"%s\" can be read by other users; give it to the user who runs this, or name another with --state"
							.formatted(state));
			}
			long free = Files.getFileStore(state).getUsableSpace() / MEGABYTE;
			return (free < LEAST_FREE)
					? Finding.doubtful("state folder",
							"\"%s\" has room for %d MB; browsers need some %d".formatted(state, free, LEAST_FREE))
					: Finding.well("state folder", state.toString());
		}
		catch (UnwrittenFileException ex) {
			return Finding.wrong("state folder", "\"%s\" cannot be written (%s); %s, or name another with --state"
				.formatted(state, ex.reason(), ex.full() ? "make room" : "give this user the right to"));
		}
		catch (IOException ex) {
			return Finding.doubtful("state folder", "\"%s\" does not tell how much room it has".formatted(state));
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
