package io.wallup.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.wallup.browser.OwnedProcesses.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisabledOnOs(OS.WINDOWS)
class OwnedProcessesTests {

	@TempDir
	Path folder;

	final List<Process> started = new ArrayList<>();

	@AfterEach
	void end() {
		this.started.forEach(Process::destroyForcibly);
	}

	@Test
	void cleanUpEndsWhatADeadOwnerHasLeftAndForgetsIt() throws IOException {
		Process left = sleeping();
		Path record = record("driver=" + ProcessMark.of(left.toHandle()), "owner=" + deadOwner());
		owned().cleanUp();
		assertThat(Processes.running(left.toHandle())).isFalse();
		assertThat(record).doesNotExist();
	}

	@Test
	void cleanUpLeavesWhatALiveOwnerHas() {
		Process process = sleeping();
		Entry entry = owned().begin("1", this.folder.resolve("profile"));
		entry.add("driver", process.toHandle());
		owned().cleanUp();
		assertThat(process.isAlive()).isTrue();
		assertThat(this.folder.resolve("1.properties")).exists();
		entry.end();
		assertThat(this.folder.resolve("1.properties")).doesNotExist();
	}

	@Test
	void cleanUpLeavesAProcessThatHasGotTheNumberOfOneOfOurs() throws IOException {
		Process stranger = sleeping();
		Process unknown = sleeping();
		Path record = record("driver=" + stranger.pid() + "@12.another-boot", "browser.0=" + unknown.pid() + "@",
				"owner=" + deadOwner());
		owned().cleanUp();
		assertThat(stranger.isAlive()).isTrue();
		assertThat(unknown.isAlive()).isTrue();
		assertThat(record).doesNotExist();
	}

	@Test
	void cleanUpEndsABrowserThatWasStartedAndNotYetWrittenDown() throws IOException {
		Path profile = this.folder.resolve("profile");
		Process left = started("sh", "-c", "while :; do sleep 1; done", "chrome", "--user-data-dir=" + profile);
		Process neighbour = started("sh", "-c", "while :; do sleep 1; done", "chrome",
				"--user-data-dir=" + profile + "2");
		record("profile=" + profile, "owner=" + deadOwner());
		assertThat(owned().inUse(profile)).isTrue();
		owned().cleanUp();
		assertThat(Processes.running(left.toHandle())).isFalse();
		assertThat(neighbour.isAlive()).isTrue();
		assertThat(owned().inUse(profile)).isFalse();
	}

	@Test
	void cleanUpOfARecordThatIsNoneGoesOnWithTheNext() throws IOException {
		Files.writeString(this.folder.resolve("0.properties"), "owner=x@y\ndriver=\\u00zz\n");
		Files.writeString(this.folder.resolve("1.properties"), "");
		Process left = sleeping();
		record("driver=" + ProcessMark.of(left.toHandle()), "owner=" + deadOwner());
		owned().cleanUp();
		assertThat(Processes.running(left.toHandle())).isFalse();
		assertThat(this.folder.resolve("1.properties")).doesNotExist();
	}

	@Test
	void cleanUpWhenNothingWasEverStartedDoesNothing() {
		new OwnedProcesses(this.folder.resolve("none")).cleanUp();
		assertThat(this.folder.resolve("none")).doesNotExist();
	}

	@Test
	void endOfAnInterruptedThreadStillEndsTheProcess() {
		Process process = sleeping();
		Thread.currentThread().interrupt();
		assertThat(Processes.end(process.toHandle(), Duration.ofSeconds(2))).isTrue();
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void markSurvivesBeingWrittenAndTellsTheSameProcess() {
		ProcessMark own = ProcessMark.of(ProcessHandle.current());
		assertThat(ProcessMark.parse(own.toString())).contains(own);
		assertThat(own.process()).contains(ProcessHandle.current());
		assertThat(own.mayBeRunning()).isTrue();
		assertThat(ProcessMark.parse("nonsense")).isEmpty();
		assertThat(new ProcessMark(own.pid(), "1.x").mayBeRunning()).isFalse();
		assertThat(new ProcessMark(own.pid(), "").mayBeRunning()).isTrue();
	}

	private OwnedProcesses owned() {
		return new OwnedProcesses(this.folder);
	}

	private Path record(String... lines) throws IOException {
		return Files.writeString(this.folder.resolve("9.properties"), String.join("\n", lines));
	}

	private ProcessMark deadOwner() {
		Process owner = sleeping();
		ProcessMark mark = ProcessMark.of(owner.toHandle());
		owner.destroyForcibly().onExit().join();
		return mark;
	}

	private Process sleeping() {
		return started("sleep", "300");
	}

	private Process started(String... command) {
		try {
			Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
			this.started.add(process);
			return process;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
