package io.wallup.browser;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Monitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(300)
class EarlyStartsTests {

	private final Queue<Runnable> whenOverdue = new ArrayDeque<>();

	private final EarlyStarts starts = new EarlyStarts(this.whenOverdue::add);

	private final AtomicInteger closed = new AtomicInteger();

	@Test
	void takeOfWhatWasBegunGivesThatBrowserOnce() {
		Browser browser = browser();
		this.starts.begin(request(0), () -> browser);
		assertThat(this.starts.take(request(0))).containsSame(browser);
		assertThat(this.starts.take(request(0))).isEmpty();
		this.whenOverdue.remove().run();
		assertThat(this.closed).hasValue(0);
	}

	@Test
	void takeOfAnotherInItsPlaceClosesIt() {
		this.starts.begin(request(0), this::browser);
		assertThat(this.starts.take(request(100))).isEmpty();
		assertThat(this.closed).hasValue(1);
	}

	@Test
	void nobodyTakingItInTimeClosesIt() {
		this.starts.begin(request(0), this::browser);
		this.whenOverdue.remove().run();
		assertThat(this.closed).hasValue(1);
		assertThat(this.starts.take(request(0))).isEmpty();
	}

	@Test
	void closeClosesWhatNobodyHasTaken() {
		this.starts.begin(request(0), this::browser);
		this.starts.close();
		assertThat(this.closed).hasValue(1);
	}

	@Test
	void takeOfOneThatDidNotStartGivesNothing() {
		this.starts.begin(request(0), () -> {
			throw new BrowserException("No Chrome is installed", null);
		});
		assertThat(this.starts.take(request(0))).isEmpty();
	}

	@Test
	void takeOfOneWhoseStartIsBrokenGivesNothing() {
		this.starts.begin(request(0), () -> {
			throw new NoClassDefFoundError("made up");
		});
		assertThat(this.starts.take(request(0))).isEmpty();
	}

	private static BrowserRequest request(int x) {
		return new BrowserRequest("pc1", "site247", BrowserSettings.DEFAULT, new Bounds(x, 0, 800, 600), List.of());
	}

	private Browser browser() {
		return new Counted(this.closed);
	}

	private record Counted(AtomicInteger closed) implements Browser {

		@Override
		public Page firstPage() {
			throw new IllegalStateException("No page is expected");
		}

		@Override
		public Page openWindow(Bounds bounds) {
			throw new IllegalStateException("No window is expected");
		}

		@Override
		public List<Monitor> monitors() {
			return List.of();
		}

		@Override
		public void whenGone(Consumer<String> action) {
		}

		@Override
		public void close() {
			this.closed.incrementAndGet();
		}

	}

}
