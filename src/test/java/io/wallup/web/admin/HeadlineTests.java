package io.wallup.web.admin;

import java.util.List;
import java.util.Locale;

import io.wallup.wall.Fault;
import io.wallup.wall.WindowState;
import io.wallup.web.admin.Headline.Level;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeadlineTests {

	@Test
	void whenEveryWindowStandsItSaysSo() {
		List<WallGlance> walls = List.of(GlanceFixture.wall(GlanceFixture.window("a", WindowState.UP),
				GlanceFixture.window("b", WindowState.UP)), GlanceFixture.off("pc2"));
		assertThat(said(walls)).isEqualTo("All 2 windows are up");
		assertThat(Headline.of(walls).level()).isEqualTo(Level.UP);
	}

	@Test
	void whenAWindowHasFailedItCountsThoseAndNamesThem() {
		List<WallGlance> walls = List.of(GlanceFixture.wall(GlanceFixture.window("a", WindowState.UP),
				GlanceFixture.window("b", WindowState.FAILED, GlanceFixture.UNREACHABLE)));
		assertThat(said(walls)).isEqualTo("1 of 2 windows has failed");
		assertThat(Headline.of(walls).level()).isEqualTo(Level.FAILED);
		assertThat(GlanceAnswer.points(walls, GlanceFixture.words(Locale.ENGLISH)))
			.containsExactly(new GlanceAnswer.Point("pc1", "b", "site not reachable"));
	}

	@Test
	void whenTheOnlyWindowHasFailedItSpeaksOfOne() {
		assertThat(said(
				List.of(GlanceFixture.wall(GlanceFixture.window("a", WindowState.FAILED, GlanceFixture.UNREACHABLE)))))
			.isEqualTo("The window has failed");
	}

	@Test
	void whenAWindowComesUpItSaysHowManyAreUp() {
		assertThat(said(List.of(GlanceFixture.wall(GlanceFixture.window("a", WindowState.UP),
				GlanceFixture.window("b", WindowState.LOADING)))))
			.isEqualTo("Coming up: 1 of 2 windows are up");
	}

	@Test
	void whenAWindowStandsElsewhereItSaysThatSomethingIsToBeSeen() {
		List<WallGlance> walls = List
			.of(GlanceFixture.wall(GlanceFixture.window("a", WindowState.UP), GlanceFixture.window("b", WindowState.UP,
					new Fault(Fault.Code.MISPLACED, "Stands at 1x1 at 0,0 instead of 2x2 at 0,0"))));
		assertThat(said(walls)).isEqualTo("All 2 windows are up, with one remark");
		assertThat(Headline.of(walls).level()).isEqualTo(Level.REMARKED);
		assertThat(GlanceAnswer.points(walls, GlanceFixture.words(Locale.ENGLISH))).hasSize(1);
	}

	@Test
	void aWallThatIsTakenDownFailsNobody() {
		List<WallGlance> walls = List.of(GlanceFixture.wall(GlanceFixture.window("a", WindowState.CLOSED),
				GlanceFixture.window("b", WindowState.FAILED, GlanceFixture.UNREACHABLE)));
		assertThat(said(walls)).isEqualTo("A wall is being taken down");
	}

	@Test
	void withoutWallsItSaysThatNoneIsUp() {
		assertThat(said(List.of(GlanceFixture.off("pc2")))).isEqualTo("No wall is up");
		assertThat(said(List.of())).isEqualTo("There is no wall yet");
	}

	@Test
	void everyHeadlineIsSaidInKorean() {
		List<WallGlance> walls = List.of(GlanceFixture.wall(GlanceFixture.window("a", WindowState.UP),
				GlanceFixture.window("b", WindowState.FAILED, GlanceFixture.UNREACHABLE)));
		assertThat(GlanceFixture.words(Locale.KOREAN).headline(Headline.of(walls))).isEqualTo("창 2개 중 1개가 실패했습니다");
	}

	private static String said(List<WallGlance> walls) {
		return GlanceFixture.words(Locale.ENGLISH).headline(Headline.of(walls));
	}

}
