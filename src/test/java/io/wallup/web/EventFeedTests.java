package io.wallup.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.wallup.wall.RunState;
import io.wallup.wall.Trigger;
import io.wallup.wall.WallEvent.RunEnded;
import io.wallup.wall.WallEvent.RunStarted;
import io.wallup.wall.WallEvent.WallStopped;
import io.wallup.wall.WallEvent.WindowChanged;
import io.wallup.wall.WindowState;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link EventFeed}. */
class EventFeedTests {

	private static final Duration LONG = Duration.ofSeconds(10);

	private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");

	private final EventFeed feed = new EventFeed(InstantSource.fixed(Instant.ofEpochMilli(14)), JsonMapper.shared());

	@Test
	void joinHearsWhatHappensAfterwards() throws InterruptedException {
		this.feed.publish("before", 1);
		FeedListener listener = this.feed.join(null, "u").orElseThrow();
		this.feed.publish("after", List.of("a\nb"));
		assertThat(listener.next(LONG)).contains("id: e-2\nevent: after\ndata: [\"a\\nb\"]\n\n");
	}

	@Test
	void publishOfWallEventsNamesThemAfterTheirKind() throws InterruptedException {
		FeedListener listener = this.feed.join(null, "u").orElseThrow();
		this.feed.publish(new RunStarted(AT, "pc1", "r", Trigger.REST, List.of()));
		this.feed.publish(
				new WindowChanged(AT, "pc1", "r", "run1_1", WindowState.WAITING, WindowState.SIGNING_IN, null, null));
		this.feed.publish(new RunEnded(AT, "pc1", "r", RunState.UP, List.of()));
		this.feed.publish(new WallStopped(AT, "pc1", "r"));
		assertThat(read(listener, 4)).extracting((text) -> text.lines().skip(1).findFirst().orElseThrow())
			.containsExactly("event: run-started", "event: window-changed", "event: run-ended", "event: wall-stopped");
	}

	@Test
	void nextWhenNothingHappensIsAComment() throws InterruptedException {
		assertThat(this.feed.join(null, "u").orElseThrow().next(Duration.ofMillis(1))).contains(":\n\n");
	}

	@Test
	void joinWhenItHeardAnEventGetsWhatCameAfterIt() throws InterruptedException {
		publish(5);
		assertThat(read(this.feed.join("e-3", "u").orElseThrow(), 2)).extracting(EventFeedTests::id)
			.containsExactly("e-4", "e-5");
	}

	@Test
	void joinWhenItHeardTheLastEventWaitsForTheNext() throws InterruptedException {
		publish(2);
		FeedListener listener = this.feed.join("e-2", "u").orElseThrow();
		publish(1);
		assertThat(read(listener, 1)).extracting(EventFeedTests::id).containsExactly("e-3");
	}

	@Test
	void joinWhenItHeardAnEarlierFeedGetsAllThatIsRemembered() throws InterruptedException {
		publish(2);
		assertThat(read(this.feed.join("d-7", "u").orElseThrow(), 2)).extracting(EventFeedTests::id)
			.containsExactly("e-1", "e-2");
	}

	@Test
	void joinWhenMuchHappenedGetsNoMoreThanIsRemembered() throws InterruptedException {
		publish(EventFeed.REMEMBERED + 10);
		FeedListener listener = this.feed.join("e-1", "u").orElseThrow();
		List<String> heard = read(listener, EventFeed.REMEMBERED);
		assertThat(id(heard.getFirst())).isEqualTo("e-11");
		assertThat(listener.next(Duration.ofMillis(1))).contains(":\n\n");
	}

	@Test
	void joinWhileEventsArePublishedMissesNoneAndHearsNoneTwice() throws InterruptedException {
		int count = 400;
		this.feed.publish("first", 0);
		try (ExecutorService publisher = Executors.newVirtualThreadPerTaskExecutor()) {
			publisher.execute(() -> publish(count));
			for (int i = 0; i < 20; i++) {
				List<String> heard = read(this.feed.join("e-1", "u").orElseThrow(), count);
				assertThat(heard).extracting(EventFeedTests::id)
					.containsExactlyElementsOf(IntStream.rangeClosed(2, count + 1).mapToObj((n) -> "e-" + n).toList());
			}
		}
	}

	@Test
	void publishWhenAClientDoesNotReadLetsItGoAndServesTheOthers() throws InterruptedException {
		FeedListener slow = this.feed.join(null, "u").orElseThrow();
		FeedListener quick = this.feed.join(null, "u").orElseThrow();
		for (int i = 0; i <= 2 * EventFeed.REMEMBERED; i++) {
			publish(1);
			assertThat(quick.next(LONG)).isPresent();
		}
		assertThat(slow.next(LONG)).isEmpty();
		publish(1);
		assertThat(quick.next(LONG)).isPresent();
	}

	@Test
	void joinWhenTooManyListenIsRefusedUntilOneLeaves() {
		List<FeedListener> listeners = IntStream.range(0, EventFeed.MOST_LISTENERS)
			.mapToObj((i) -> this.feed.join(null, "user" + i).orElseThrow())
			.toList();
		assertThat(this.feed.join(null, "u")).isEmpty();
		this.feed.leave(listeners.getFirst());
		assertThat(this.feed.join(null, "u")).isPresent();
	}

	@Test
	void joinWhenOneUserListensOftenLetsTheirOldestGo() throws InterruptedException {
		FeedListener other = this.feed.join(null, "other").orElseThrow();
		FeedListener oldest = this.feed.join(null, "u").orElseThrow();
		IntStream.range(0, EventFeed.MOST_OF_ONE_USER)
			.forEach((i) -> assertThat(this.feed.join(null, "u")).isPresent());
		assertThat(oldest.next(LONG)).isEmpty();
		publish(1);
		assertThat(other.next(LONG)).isPresent();
	}

	@Test
	void closeLetsEveryClientGoAndThoseThatComeLater() throws InterruptedException {
		FeedListener listener = this.feed.join(null, "u").orElseThrow();
		publish(3);
		this.feed.close();
		assertThat(this.feed.join("e-1", "u").orElseThrow().next(LONG)).isEmpty();
		assertThat(listener.next(LONG)).isEmpty();
	}

	private void publish(int count) {
		for (int i = 0; i < count; i++) {
			this.feed.publish("tick", i);
		}
	}

	private static List<String> read(FeedListener listener, int count) throws InterruptedException {
		List<String> heard = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Optional<String> next = listener.next(LONG);
			heard.add(next.orElseThrow());
		}
		return heard;
	}

	private static String id(String text) {
		return text.lines().findFirst().orElseThrow().substring("id: ".length());
	}

}
