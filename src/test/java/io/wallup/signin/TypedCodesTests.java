package io.wallup.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TypedCodesTests {

	private static final Totp KEY = Totp.of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

	private static final Instant NOW = Instant.parse("2026-11-21T08:00:10Z");

	@TempDir
	Path folder;

	@Test
	void takeGivesEachPeriodOfAKeyOnlyOnce() {
		TypedCodes codes = new TypedCodes(this.folder);
		assertThat(take(codes, "site-totp", NOW)).isEqualTo(NOW);
		assertThat(take(codes, "site-totp", NOW)).isEqualTo("2026-11-21T08:00:30Z");
		assertThat(take(codes, "site-totp", NOW.plusSeconds(5))).isEqualTo("2026-11-21T08:01:00Z");
		assertThat(take(codes, "other-totp", NOW)).isEqualTo(NOW);
		assertThat(take(codes, "site-totp", NOW.plusSeconds(600))).isEqualTo(NOW.plusSeconds(600));
	}

	@Test
	void takeKnowsWhatAnotherProgramHasTaken() {
		take(new TypedCodes(this.folder), "site-totp", NOW);
		assertThat(take(new TypedCodes(this.folder), "site-totp", NOW)).isEqualTo("2026-11-21T08:00:30Z");
	}

	@Test
	void takeAtTheSameTimeGivesNoPeriodTwice() throws InterruptedException, ExecutionException {
		TypedCodes codes = new TypedCodes(this.folder);
		Callable<Instant> one = () -> take(codes, "site-totp", NOW);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Instant>> all = threads.invokeAll(IntStream.range(0, 20).mapToObj((i) -> one).toList());
			assertThat(all).extracting(Future::get).doesNotHaveDuplicates();
		}
	}

	@Test
	void takeWhenTheClockWasSetBackDoesNotWaitForWhatWasTakenBefore() {
		TypedCodes codes = new TypedCodes(this.folder);
		take(codes, "site-totp", NOW.plus(Duration.ofDays(1)));
		assertThat(take(codes, "site-totp", NOW)).isEqualTo(NOW);
	}

	@Test
	void takeWhenAllOfTheNextMinutesAreTakenSaysSo() {
		TypedCodes codes = new TypedCodes(this.folder);
		IntStream.range(0, 20).forEach((i) -> take(codes, "site-totp", NOW));
		assertThatExceptionOfType(NoCodeException.class)
			.isThrownBy(() -> IntStream.range(0, 5).forEach((i) -> take(codes, "site-totp", NOW)))
			.withMessageContaining("only once");
	}

	@Test
	void takeWhenItsFileIsDamagedBeginsANewOne() throws IOException {
		take(new TypedCodes(this.folder), "site-totp", NOW);
		try (var files = Files.list(this.folder)) {
			Files.writeString(files.findFirst().orElseThrow(), "?".repeat(500));
		}
		assertThat(take(new TypedCodes(this.folder), "site-totp", NOW)).isEqualTo(NOW);
		assertThat(take(new TypedCodes(this.folder), "site-totp", NOW)).isEqualTo("2026-11-21T08:00:30Z");
	}

	@Test
	void takeWhenNoFileCanBeWrittenStillGivesEachOnlyOnce() throws IOException {
		TypedCodes codes = new TypedCodes(Files.writeString(this.folder.resolve("file"), "").resolve("codes"));
		assertThat(take(codes, "site-totp", NOW)).isEqualTo(NOW);
		assertThat(take(codes, "site-totp", NOW)).isEqualTo("2026-11-21T08:00:30Z");
	}

	private static Instant take(TypedCodes codes, String secret, Instant now) {
		return codes.take(secret, KEY, now, now);
	}

}
