package io.wallup.schedule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Layout;
import io.wallup.layout.Layout.Startup;
import io.wallup.schedule.Upcoming.State;
import io.wallup.wall.WallException;
import io.wallup.wall.WallException.Reason;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.Scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Tests of {@link Schedule}, with Quartz and its RAM store. */
class ScheduleTests {

	private final FakeWalls walls = new FakeWalls();

	private final HandClock clock = new HandClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));

	private final Startups startups = new Startups(this.walls,
			new SiteWait((site, within) -> true, this.clock, this.clock));

	private final Scheduler quartz = ScheduleFixture.quartz();

	private final List<Layout> layouts = new ArrayList<>();

	@TempDir
	private Path folder;

	private Schedule schedule;

	@BeforeEach
	void start() throws Exception {
		this.quartz.setJobFactory((bundle, scheduler) -> new StartupJob(this.startups));
		this.quartz.start();
		this.schedule = schedule();
	}

	@AfterEach
	void stop() throws Exception {
		this.quartz.shutdown(true);
		this.startups.close();
	}

	private Schedule schedule() {
		return new Schedule(this.quartz, this.startups, new PausedStartups(this.folder.resolve("schedule/paused")),
				() -> this.layouts, this.clock);
	}

	private void begin(Layout... layouts) {
		this.layouts.addAll(List.of(layouts));
		this.schedule.begin(Set.of());
	}

	private Upcoming only() {
		return this.schedule.upcoming().getFirst();
	}

	@Test
	void beginWhenDelayIsNotOverOnlySchedulesAndExpectsTheWall() {
		begin(layout("pc1", Duration.ofMinutes(30)));
		assertThat(this.schedule.upcoming())
			.containsExactly(new Upcoming("pc1", "pc1", State.DELAY, this.clock.instant().plus(Duration.ofMinutes(30)),
					Duration.ofMinutes(30), List.of(), Duration.ofMinutes(5)));
		assertThat(this.walls.expected).containsExactly("pc1");
		assertThat(this.walls.launched).isEmpty();
	}

	@Test
	void beginWhenDelayIsOverFiresTheStartupJob() throws Exception {
		this.clock.sleep(Duration.ofSeconds(-30));
		begin(layout("pc1", Duration.ofSeconds(30)), layout("pc2", Duration.ofMinutes(60)));
		assertThat(this.walls.nextLaunched()).isEqualTo("pc1");
		assertThat(this.schedule.upcoming()).extracting(Upcoming::layout).containsExactly("pc2", "pc1");
		Awaitility.await().until(() -> this.schedule.upcoming().getLast().state() == State.NEXT_START);
	}

	@Test
	void beginWhenDelayWasOverLongAgoFiresAtOnce() throws Exception {
		this.clock.sleep(Duration.ofHours(-1));
		begin(layout("pc1", Duration.ofSeconds(30)));
		assertThat(this.walls.nextLaunched()).isEqualTo("pc1");
	}

	@Test
	void beginLeavesOutWhatHasNoStartupOrIsExcepted() {
		this.layouts.addAll(List.of(layout("pc1", null), layout("pc2", Duration.ZERO)));
		this.schedule.begin(Set.of("pc2"));
		assertThat(only().state()).isEqualTo(State.NEXT_START);
		assertThat(this.schedule.upcoming()).extracting(Upcoming::layout).containsExactly("pc2");
		assertThat(this.walls.expected).isEmpty();
	}

	@Test
	void upcomingWhenTheSettingsSaySoIsOff() {
		this.layouts.add(layout("pc1", Duration.ZERO));
		assertThat(only().state()).isEqualTo(State.OFF);
	}

	@Test
	void pauseTakesTheStartupBackAndHoldsAfterARestart() {
		begin(layout("pc1", Duration.ofMinutes(30)));
		assertThat(this.schedule.pause("pc1").state()).isEqualTo(State.PAUSED);
		assertThat(only().at()).isNull();
		assertThat(this.walls.expected).isEmpty();
		this.schedule = schedule();
		this.schedule.begin(Set.of());
		assertThat(only().state()).isEqualTo(State.PAUSED);
		assertThat(this.walls.expected).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "pc1\npc2", "pc1\npc2\n", "pc1\np", "pc1\n\0\0\0\n.\n", "\u00ff" })
	void beginWhenTheFileOfPausedOnesIsCutShortPausesAllAndMissesThem(String cut) throws Exception {
		Path file = this.folder.resolve("schedule/paused");
		begin(layout("pc1", Duration.ofMinutes(30)), layout("pc2", Duration.ofMinutes(30)));
		this.schedule.pause("pc1");
		assertThat(this.walls.expected).containsExactly("pc2");
		Files.writeString(file, cut);
		this.quartz.clear();
		this.schedule = schedule();
		this.schedule.begin(Set.of());
		assertThat(this.schedule.upcoming()).extracting(Upcoming::state).containsOnly(State.PAUSED);
		assertThat(this.walls.expected).contains("pc1", "pc2");
		this.schedule.resume("pc2");
		this.schedule = schedule();
		assertThat(this.schedule.upcoming()).extracting(Upcoming::layout, Upcoming::state)
			.contains(tuple("pc1", State.PAUSED))
			.doesNotContain(tuple("pc2", State.PAUSED));
	}

	@Test
	void pauseOfNoneIsNoDamage() {
		begin(layout("pc1", Duration.ofMinutes(30)));
		this.schedule.pause("pc1");
		this.schedule.resume("pc1");
		this.schedule = schedule();
		assertThat(only().state()).isEqualTo(State.DELAY);
	}

	@Test
	void resumeBeforeTheDelayIsOverGoesOnWithIt() {
		Instant start = this.clock.instant();
		begin(layout("pc1", Duration.ofMinutes(30)));
		this.schedule.pause("pc1");
		this.clock.sleep(Duration.ofMinutes(10));
		assertThat(this.schedule.resume("pc1").at()).isEqualTo(start.plus(Duration.ofMinutes(30)));
		assertThat(this.walls.expected).containsExactly("pc1");
	}

	@Test
	void resumeOnceTheDelayIsOverWaitsForTheNextStart() {
		begin(layout("pc1", Duration.ofMinutes(30)));
		this.schedule.pause("pc1");
		this.clock.sleep(Duration.ofMinutes(40));
		assertThat(this.schedule.resume("pc1").state()).isEqualTo(State.NEXT_START);
		assertThat(this.walls.expected).isEmpty();
		assertThat(this.walls.launched).isEmpty();
	}

	@Test
	void fireLaunchesAtOnceAndOnlyOnce() {
		begin(layout("pc1", Duration.ofMinutes(30)));
		assertThat(this.schedule.fire("pc1").layout()).isEqualTo("pc1");
		assertThat(this.walls.launched).containsExactly("pc1");
		assertThat(only().state()).isEqualTo(State.NEXT_START);
	}

	@Test
	void fireWhenItIsUpAlreadyIsRefusedAndChangesNothing() {
		begin(layout("pc1", Duration.ofMinutes(30)));
		this.walls.refusal = Reason.ALREADY_UP;
		assertThatExceptionOfType(WallException.class).isThrownBy(() -> this.schedule.fire("pc1"));
		assertThat(only().state()).isEqualTo(State.DELAY);
	}

	@Test
	void layoutWithoutStartupIsNamed() {
		begin(layout("pc1", null));
		assertThatExceptionOfType(NoSuchStartupException.class).isThrownBy(() -> this.schedule.pause("pc1"))
			.withMessage("No layout \"pc1\" has a startup");
		assertThatExceptionOfType(NoSuchStartupException.class).isThrownBy(() -> this.schedule.resume("pc1"));
		assertThatExceptionOfType(NoSuchStartupException.class).isThrownBy(() -> this.schedule.fire("../pc1"));
	}

	private static Layout layout(String name, @Nullable Duration delay) {
		Startup startup = (delay != null) ? new Startup(delay, List.of(), Duration.ofMinutes(5)) : null;
		return new Layout(name, "", List.of(), startup, BrowserSettings.DEFAULT, List.of());
	}

}
