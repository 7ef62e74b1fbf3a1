package io.wallup.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.wallup.layout.Area.Box;
import io.wallup.layout.Area.Grid;
import io.wallup.layout.Area.Named;
import io.wallup.layout.Length.Pixels;
import io.wallup.layout.Length.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AreaTests {

	private static final int TRIES = 5_000;

	private final Random random = new Random(20261121);

	@Test
	void withinWhenAnyGridTilesAnyWorkAreaExactly() {
		for (int i = 0; i < TRIES; i++) {
			Bounds workArea = workArea();
			int columns = 1 + this.random.nextInt(Math.min(12, workArea.width()));
			int rows = 1 + this.random.nextInt(Math.min(12, workArea.height()));
			List<Bounds> tiles = new ArrayList<>();
			for (int row = 1; row <= rows; row++) {
				for (int column = 1; column <= columns; column++) {
					tiles.add(new Grid(columns, rows, column, row, 1, 1).within(workArea));
				}
			}
			assertTiles(workArea, tiles, columns);
		}
	}

	@Test
	void withinWhenSpannedEndsWhereItsLastCellEnds() {
		for (int i = 0; i < TRIES; i++) {
			Bounds workArea = workArea();
			int columns = 1 + this.random.nextInt(Math.min(12, workArea.width()));
			int first = 1 + this.random.nextInt(columns);
			int span = 1 + this.random.nextInt(columns - first + 1);
			Bounds spanned = new Grid(columns, 1, first, 1, span, 1).within(workArea);
			assertThat(spanned.x()).isEqualTo(new Grid(columns, 1, first, 1, 1, 1).within(workArea).x());
			assertThat(spanned.right())
				.isEqualTo(new Grid(columns, 1, first + span - 1, 1, 1, 1).within(workArea).right());
		}
	}

	@Test
	void withinWhenFractionsAddUpToOneTilesAnyWorkAreaExactly() {
		for (int i = 0; i < TRIES; i++) {
			Bounds workArea = workArea();
			int parts = 1 + this.random.nextInt(Math.min(40, workArea.width()));
			List<Bounds> tiles = new ArrayList<>();
			for (int part = 0; part < parts; part++) {
				tiles.add(new Box(Share.of(part, parts), Share.NONE, Share.of(1, parts), Share.WHOLE).within(workArea));
			}
			assertTiles(workArea, tiles, parts);
		}
	}

	@Test
	void withinWhenNamedAreasBelongTogetherTheyTileAnyWorkAreaExactly() {
		for (int i = 0; i < TRIES; i++) {
			Bounds workArea = workArea(4);
			assertTiles(workArea, within(workArea, Named.FULL), 1);
			assertTiles(workArea, within(workArea, Named.LEFT_HALF, Named.RIGHT_HALF), 2);
			assertTiles(workArea, within(workArea, Named.TOP_HALF, Named.BOTTOM_HALF), 1);
			assertTiles(workArea, within(workArea, Named.LEFT_THIRD, Named.MIDDLE_THIRD, Named.RIGHT_THIRD), 3);
			assertTiles(workArea, within(workArea, Named.LEFT_TWO_THIRDS, Named.RIGHT_THIRD), 2);
			assertTiles(workArea, within(workArea, Named.LEFT_THIRD, Named.RIGHT_TWO_THIRDS), 2);
			assertTiles(workArea, within(workArea, Named.TOP_LEFT_QUARTER, Named.TOP_RIGHT_QUARTER,
					Named.BOTTOM_LEFT_QUARTER, Named.BOTTOM_RIGHT_QUARTER), 2);
			assertThat(workArea.contains(Named.CENTRE.within(workArea))).isTrue();
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			left-third,   0, 50,  853, 1390
			middle-third, 853, 50,  854, 1390
			right-third,  1707, 50, 853, 1390
			top-half,     0, 50, 2560, 695
			centre,       640, 398, 1280, 695
			center,       640, 398, 1280, 695
			""")
	void withinRoundsEdgesAndNotSizes(String word, int x, int y, int width, int height) {
		Area area = Named.words().get(word);
		assertThat(area).isNotNull();
		assertThat(area.within(new Bounds(0, 50, 2560, 1390))).isEqualTo(new Bounds(x, y, width, height));
	}

	@Test
	void withinWhenHalfADipIsLeftRoundsUpLeftAndRightOfTheOrigin() {
		assertThat(Named.LEFT_HALF.within(new Bounds(-1001, -7, 5, 7))).isEqualTo(new Bounds(-1001, -7, 3, 7));
		assertThat(Named.RIGHT_HALF.within(new Bounds(-1001, -7, 5, 7))).isEqualTo(new Bounds(-998, -7, 2, 7));
	}

	@Test
	void withinWhenPixelsAndSharesAreMixedAddsThemExactly() {
		Area area = new Box(Share.of(1, 3), new Pixels(720), new Pixels(853), Share.of(1, 2));
		assertThat(area.within(new Bounds(0, 0, 2560, 1440))).isEqualTo(new Bounds(853, 720, 853, 720));
	}

	@Test
	void withinWhenNothingIsLeftRefuses() {
		assertThatIllegalArgumentException().isThrownBy(() -> Named.RIGHT_HALF.within(new Bounds(0, 0, 1, 1)))
			.withMessage("Nothing is left of the area on a work area of 1x1");
	}

	@Test
	void gridWhenOutOfRangeRefuses() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Grid(3, 2, 3, 1, 2, 1))
			.withMessage("column 3 with span 2 is not within 1 to 3");
	}

	private Bounds workArea() {
		return workArea(1);
	}

	private Bounds workArea(int least) {
		return new Bounds(this.random.nextInt(-8000, 8000), this.random.nextInt(-8000, 8000),
				least + this.random.nextInt(this.random.nextBoolean() ? 50 : 8000),
				least + this.random.nextInt(this.random.nextBoolean() ? 50 : 8000));
	}

	private static List<Bounds> within(Bounds workArea, Area... areas) {
		return List.of(areas).stream().map((area) -> area.within(workArea)).toList();
	}

	/** The tiles, row by row, meet at every edge and end where the work area ends. */
	private static void assertTiles(Bounds workArea, List<Bounds> tiles, int columns) {
		long covered = 0;
		for (int i = 0; i < tiles.size(); i++) {
			Bounds tile = tiles.get(i);
			boolean first = i % columns == 0;
			boolean last = i % columns == columns - 1;
			assertThat(tile.x()).isEqualTo(first ? workArea.x() : tiles.get(i - 1).right());
			assertThat(tile.y()).isEqualTo((i < columns) ? workArea.y() : tiles.get(i - columns).bottom());
			if (last) {
				assertThat(tile.right()).isEqualTo(workArea.right());
			}
			if (i >= tiles.size() - columns) {
				assertThat(tile.bottom()).isEqualTo(workArea.bottom());
			}
			covered += (long) tile.width() * tile.height();
		}
		assertThat(covered).isEqualTo((long) workArea.width() * workArea.height());
	}

}
