package io.wallup.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(300)
class FolderWatchTests {

	// two seconds are promised; the rest is for a machine that is busy
	private static final long WITHIN = 10;

	private final Semaphore changes = new Semaphore(0);

	@TempDir
	private Path temporary = Path.of("");

	@Test
	void watchWhenAFileIsWrittenChangedReplacedAndDeletedTellsEachTime() throws Exception {
		Path file = this.temporary.resolve("pc1.yaml");
		try (FolderWatch watch = watch(this.temporary)) {
			Files.writeString(file, "a");
			assertChanged();
			Files.writeString(file, "b");
			assertChanged();
			Path other = Files.writeString(this.temporary.resolve(".pc1.yaml.swp"), "c");
			Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
			assertChanged();
			Files.delete(file);
			assertChanged();
			assertThat(watch).isNotNull();
		}
	}

	@Test
	void watchWhenTheFolderIsMadeLaterTellsOfItAndOfItsFiles() throws Exception {
		Path folder = this.temporary.resolve("layouts");
		try (FolderWatch watch = watch(folder)) {
			Files.createDirectory(folder);
			assertChanged();
			Files.writeString(folder.resolve("pc1.yaml"), "a");
			assertChanged();
			assertThat(watch).isNotNull();
		}
	}

	@Test
	void watchWhenTheFolderIsReplacedFollowsTheNewOne() throws Exception {
		Path folder = Files.createDirectory(this.temporary.resolve("layouts"));
		try (FolderWatch watch = watch(folder)) {
			Files.move(folder, this.temporary.resolve("old"));
			Files.createDirectory(folder);
			assertChanged();
			Files.writeString(folder.resolve("pc1.yaml"), "a");
			assertChanged();
			assertThat(watch).isNotNull();
		}
	}

	@Test
	void watchWhenTheActionFailsGoesOn() throws Exception {
		try (FolderWatch watch = FolderWatch.start(this.temporary, () -> {
			this.changes.release();
			throw new IllegalStateException("on purpose");
		})) {
			Files.writeString(this.temporary.resolve("pc1.yaml"), "a");
			assertChanged();
			Files.writeString(this.temporary.resolve("pc2.yaml"), "a");
			assertChanged();
			assertThat(watch).isNotNull();
		}
	}

	@Test
	void closeWaitsForWhatIsRun() throws Exception {
		CountDownLatch running = new CountDownLatch(1);
		CountDownLatch closing = new CountDownLatch(1);
		FolderWatch watch = FolderWatch.start(this.temporary, () -> {
			running.countDown();
			await(closing);
			this.changes.release();
		});
		Files.writeString(this.temporary.resolve("pc1.yaml"), "a");
		await(running);
		closing.countDown();
		watch.close();
		assertThat(this.changes.availablePermits()).isPositive();
		this.changes.drainPermits();
		Files.writeString(this.temporary.resolve("pc1.yaml"), "b");
		assertThat(this.changes.availablePermits()).isZero();
	}

	@Test
	void layoutsWhenWatchedTellOfAnEditedFile() throws Exception {
		Path folder = this.temporary.resolve("layouts");
		try (Layouts layouts = new Layouts(folder, this.temporary.resolve("kept"), List::of)) {
			layouts.whenChanged((change) -> this.changes.release());
			layouts.watch();
			Files.createDirectory(folder);
			Files.writeString(folder.resolve("pc1.yaml"), "screens: {}");
			assertChanged();
		}
	}

	private FolderWatch watch(Path folder) throws IOException {
		return FolderWatch.start(folder, this.changes::release);
	}

	/** Waits for the change, and for changes that were told apart to come together. */
	private void assertChanged() throws InterruptedException {
		assertThat(this.changes.tryAcquire(WITHIN, TimeUnit.SECONDS)).isTrue();
		this.changes.drainPermits();
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(WITHIN, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
