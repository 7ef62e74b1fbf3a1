package io.wallup.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

import io.wallup.history.HistoryState.Standing;
import org.slf4j.LoggerFactory;

/**
 * A process that holds a history, or writes into it as fast as it can and tells what is
 * written.
 */
final class OtherService {

	private OtherService() {
	}

	static Process start(String what, Path folder) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), OtherService.class.getName(), what, folder.toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
	}

	static void awaitLine(Process process, String line) throws IOException {
		BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
		String read = lines.readLine();
		while (read != null && !read.equals(line)) {
			read = lines.readLine();
		}
		Objects.requireNonNull(read, () -> "It has ended without \"%s\"".formatted(line));
	}

	/** Kills it some time after its first run was written; tells the runs that were. */
	static List<String> killAfter(Process process, Duration time) throws Exception {
		List<String> written = new ArrayList<>();
		BufferedReader lines = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		Instant end = null;
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			if (line.startsWith("written ")) {
				written.add(line.substring("written ".length()));
				Instant now = Clock.systemUTC().instant();
				end = (end != null) ? end : now.plus(time);
				if (now.isAfter(end)) {
					process.toHandle().destroyForcibly();
				}
			}
		}
		process.waitFor();
		// the last line may have been cut off
		return written.subList(0, Math.max(0, written.size() - 1));
	}

	static void main(String[] arguments) throws Exception {
		((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("ROOT")).setLevel(ch.qos.logback.classic.Level.WARN);
		Path folder = Path.of(arguments[1]);
		HistoryFixture history = new HistoryFixture(folder,
				HistoryFixture.noWalls(Files.createTempDirectory("other-walls")).walls());
		history.awaitStanding(Standing.OPEN);
		System.out.println("open");
		if (arguments[0].equals("hold")) {
			new CountDownLatch(1).await();
		}
		for (int i = 0; true; i++) {
			String run = "run" + i;
			history.happenings().happen(run, "pc1", Happenings.START.plusSeconds(i));
			while (history.recorder().unwritten().size() > 0) {
				Thread.onSpinWait();
			}
			System.out.println("written " + run);
		}
	}

}
