package io.wallup.web.admin;

import java.util.Locale;

import io.wallup.layout.Bounds;
import io.wallup.wall.WindowState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WallGlanceTests {

	private static final Bounds LEFT = new Bounds(0, -900, 800, 900);

	private static final Bounds RIGHT = new Bounds(800, -900, 800, 900);

	@Test
	void desktopHoldsScreensAndWindowsThatHangOutOfThem() {
		WallGlance wall = GlanceFixture
			.wall(GlanceFixture.window("a", WindowState.UP, new Bounds(-100, -900, 800, 900), null, null));
		assertThat(wall.desktop()).isEqualTo(new Bounds(-100, -900, 1700, 900));
	}

	@Test
	void aWindowIsDrawnWhereItIsRatherThanWhereItShouldBe() {
		WindowGlance window = GlanceFixture.window("a", WindowState.UP, LEFT, new Bounds(100, -900, 700, 900), null);
		assertThat(window.drawn()).isEqualTo(new Bounds(100, -900, 700, 900));
		assertThat(GlanceFixture.words(Locale.ENGLISH).difference(window)).isEqualTo("100 further right, 100 narrower");
	}

	@Test
	void aDifferenceOfAPixelIsNone() {
		WindowGlance window = GlanceFixture.window("a", WindowState.UP, LEFT, new Bounds(1, -900, 800, 900), null);
		assertThat(window.misplaced()).isFalse();
		assertThat(window.drawn()).isEqualTo(LEFT);
	}

	@Test
	void aWindowBehindAnotherIsToldSoAndTheOtherIsNot() {
		WindowGlance under = GlanceFixture.window("a", WindowState.UP, LEFT, null, null);
		WindowGlance over = GlanceFixture.window("b", WindowState.UP, new Bounds(0, -900, 780, 880), null, null);
		WallGlance wall = GlanceFixture.wall(over, under);
		assertThat(wall.hiding(under)).contains(over);
		assertThat(wall.hiding(over)).isEmpty();
		assertThat(wall.fromLargest()).containsExactly(under, over);
	}

	@Test
	void neighboursAreBehindNobody() {
		WindowGlance left = GlanceFixture.window("a", WindowState.UP, LEFT, null, null);
		WallGlance wall = GlanceFixture.wall(left, GlanceFixture.window("b", WindowState.UP, RIGHT, null, null));
		assertThat(wall.hiding(left)).isEmpty();
	}

	@Test
	void nextAndPreviousGoRound() {
		WindowGlance first = GlanceFixture.window("a", WindowState.UP);
		WindowGlance last = GlanceFixture.window("b", WindowState.UP);
		assertThat(GlanceFixture.wall(first, last).next(last, 1)).isEqualTo(first);
		assertThat(GlanceFixture.wall(first, last).next(first, -1)).isEqualTo(last);
	}

	@Test
	void shapeStaysWhileOnlyStatesChange() {
		assertThat(GlanceFixture.wall(GlanceFixture.window("a", WindowState.UP)).shape())
			.isEqualTo(GlanceFixture.wall(GlanceFixture.window("a", WindowState.LOADING)).shape())
			.isEqualTo(GlanceFixture.wall(GlanceFixture.window("a", WindowState.FAILED, GlanceFixture.UNREACHABLE))
				.shape())
			.isNotEqualTo(GlanceFixture.wall(GlanceFixture.window("b", WindowState.UP)).shape())
			.isNotEqualTo(
					GlanceFixture.wall(GlanceFixture.window("a", WindowState.UP, GlanceFixture.SCREEN, null, null))
						.shape());
	}

}
