package io.wallup.web.admin;

import java.util.Locale;

import io.wallup.layout.Bounds;
import org.junit.jupiter.api.Test;

import static io.wallup.wall.WindowState.FAILED;
import static io.wallup.wall.WindowState.LOADING;
import static io.wallup.wall.WindowState.UP;
import static io.wallup.web.admin.GlanceFixture.SCREEN;
import static io.wallup.web.admin.GlanceFixture.wall;
import static io.wallup.web.admin.GlanceFixture.window;
import static io.wallup.web.admin.GlanceFixture.words;
import static org.assertj.core.api.Assertions.assertThat;

class WallGlanceTests {

	private static final Bounds LEFT = new Bounds(0, -900, 800, 900);

	private static final Bounds RIGHT = new Bounds(800, -900, 800, 900);

	@Test
	void desktopHoldsScreensAndWindowsThatHangOutOfThem() {
		WallGlance wall = wall(window("a", UP, new Bounds(-100, -900, 800, 900), null, null));
		assertThat(wall.desktop()).isEqualTo(new Bounds(-100, -900, 1700, 900));
	}

	@Test
	void aWindowIsDrawnWhereItIsRatherThanWhereItShouldBe() {
		WindowGlance window = window("a", UP, LEFT, new Bounds(100, -900, 700, 900), null);
		assertThat(window.drawn()).isEqualTo(new Bounds(100, -900, 700, 900));
		assertThat(words(Locale.ENGLISH).difference(window)).isEqualTo("100 further right, 100 narrower");
	}

	@Test
	void aDifferenceOfAPixelIsNone() {
		WindowGlance window = window("a", UP, LEFT, new Bounds(1, -900, 800, 900), null);
		assertThat(window.misplaced()).isFalse();
		assertThat(window.drawn()).isEqualTo(LEFT);
	}

	@Test
	void aWindowBehindAnotherIsToldSoAndTheOtherIsNot() {
		WindowGlance under = window("a", UP, LEFT, null, null);
		WindowGlance over = window("b", UP, new Bounds(0, -900, 780, 880), null, null);
		WallGlance wall = wall(over, under);
		assertThat(wall.hiding(under)).contains(over);
		assertThat(wall.hiding(over)).isEmpty();
		assertThat(wall.fromLargest()).containsExactly(under, over);
	}

	@Test
	void neighboursAreBehindNobody() {
		WindowGlance left = window("a", UP, LEFT, null, null);
		WallGlance wall = wall(left, window("b", UP, RIGHT, null, null));
		assertThat(wall.hiding(left)).isEmpty();
	}

	@Test
	void nextAndPreviousGoRound() {
		WindowGlance first = window("a", UP);
		WindowGlance last = window("b", UP);
		assertThat(wall(first, last).next(last, 1)).isEqualTo(first);
		assertThat(wall(first, last).next(first, -1)).isEqualTo(last);
	}

	@Test
	void shapeStaysWhileOnlyStatesChange() {
		assertThat(wall(window("a", UP)).shape()).isEqualTo(wall(window("a", LOADING)).shape())
			.isEqualTo(wall(window("a", FAILED, "so")).shape())
			.isNotEqualTo(wall(window("b", UP)).shape())
			.isNotEqualTo(wall(window("a", UP, SCREEN, null, null)).shape());
	}

}
