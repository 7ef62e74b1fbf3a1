package io.wallup.browser;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Timeout(300)
class InitialisationLockTests {

	@TempDir
	Path folder;

	@Test
	void aloneWhileAnotherThreadIsAtItWaits() throws Exception {
		CountDownLatch inside = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> lock().alone(() -> {
			inside.countDown();
			return await(end);
		}), (task) -> Thread.ofVirtual().start(task));
		assertThat(inside.await(120, TimeUnit.SECONDS)).isTrue();
		CompletableFuture<Thread> waiting = new CompletableFuture<>();
		CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> {
			waiting.complete(Thread.currentThread());
			return lock().alone(first::isDone);
		}, (task) -> Thread.ofPlatform().start(task));
		Awaitility.await().until(() -> waiting.join().getState() == Thread.State.TIMED_WAITING);
		assertThat(second).isNotDone();
		end.countDown();
		assertThat(first.join()).isTrue();
		assertThat(second.get(120, TimeUnit.SECONDS)).isNotNull();
	}

	@Test
	void aloneWhileAnotherProcessIsAtItWaitsUntilThatHasEnded() throws Exception {
		Path holder = this.folder.resolve("Holder.java");
		Files.writeString(holder, """
				void main(String[] file) throws Exception {
					try (var channel = java.nio.channels.FileChannel.open(java.nio.file.Path.of(file[0]),
							java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
						channel.lock();
						System.out.println("held");
						System.in.read();
					}
				}
				""");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				holder.toString(), file().toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		try {
			assertThat(process.inputReader().readLine()).isEqualTo("held");
			CompletableFuture<Boolean> ours = CompletableFuture.supplyAsync(() -> lock().alone(process::isAlive),
					(task) -> Thread.ofPlatform().start(task));
			Awaitility.await()
				.during(200, TimeUnit.MILLISECONDS)
				.atMost(120, TimeUnit.SECONDS)
				.until(() -> !ours.isDone());
			// not in good order: the system releases what a killed process held
			process.destroyForcibly();
			assertThat(ours.get(120, TimeUnit.SECONDS)).isNotNull();
		}
		finally {
			process.destroyForcibly();
		}
	}

	@Test
	void aloneWhenInterruptedSaysSoAndLeavesTheTurnToOthers() throws IOException {
		try (FileChannel held = FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			held.lock();
			Thread.currentThread().interrupt();
			assertThatExceptionOfType(BrowserException.class).isThrownBy(() -> lock().alone(() -> true))
				.withMessage("The start of a browser was interrupted");
			assertThat(Thread.interrupted()).isTrue();
		}
		assertThat(lock().alone(() -> true)).isTrue();
	}

	@Test
	void aloneWhenTheWorkFailsLeavesTheTurnToOthers() {
		assertThatIllegalStateException().isThrownBy(() -> lock().alone(() -> {
			throw new IllegalStateException("made up");
		}));
		assertThat(lock().alone(() -> true)).isTrue();
	}

	@Test
	void aloneWhereNoFileCanBeLockedWorksAllTheSame() throws IOException {
		Path file = Files.writeString(this.folder.resolve("file"), "not a folder");
		assertThat(new InitialisationLock(file.resolve("driver.lock")).alone(() -> true)).isTrue();
	}

	private static boolean await(CountDownLatch latch) {
		try {
			return latch.await(120, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private InitialisationLock lock() {
		return new InitialisationLock(file());
	}

	private Path file() {
		return this.folder.resolve("driver.lock");
	}

}
