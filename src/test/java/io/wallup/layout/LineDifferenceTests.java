package io.wallup.layout;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.wallup.layout.LineDifference.Hunk;
import io.wallup.layout.LineDifference.Kind;
import io.wallup.layout.LineDifference.Line;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LineDifferenceTests {

	@Test
	void betweenShowsEachPlaceWithThreeLinesAround() {
		String before = lines(1, 30);
		String after = before.replace("line 2\n", "")
			.replace("line 5\n", "line five\n")
			.replace("line 20\n", "line 20\nnew\n");
		assertThat(LineDifference.between(before, after).hunks()).containsExactly(
				new Hunk(1, 1,
						List.of(same("line 1"), gone("line 2"), same("line 3"), same("line 4"), gone("line 5"),
								come("line five"), same("line 6"), same("line 7"), same("line 8"))),
				new Hunk(18, 17, List.of(same("line 18"), same("line 19"), same("line 20"), come("new"),
						same("line 21"), same("line 22"), same("line 23"))));
	}

	@Test
	void betweenWhenEqualShowsNothing() {
		assertThat(LineDifference.between("a\nb\n", "a\r\nb").hunks()).isEmpty();
		assertThat(LineDifference.between("", "").hunks()).isEmpty();
	}

	@Test
	void betweenWhenOneIsEmptyShowsAll() {
		assertThat(LineDifference.between("", "a\n").hunks()).containsExactly(new Hunk(1, 1, List.of(come("a"))));
		assertThat(LineDifference.between("a", "").hunks()).containsExactly(new Hunk(1, 1, List.of(gone("a"))));
	}

	@Test
	void betweenWhenHugeTextsHaveNothingInCommonEnds() {
		assertThat(LineDifference.between(lines(1, 200_000), lines(300_000, 500_000)).hunks()).singleElement()
			.satisfies((hunk) -> assertThat(hunk.lines()).hasSize(400_001));
	}

	private static String lines(int first, int last) {
		return IntStream.rangeClosed(first, last).mapToObj((i) -> "line " + i + "\n").collect(Collectors.joining());
	}

	private static Line same(String text) {
		return new Line(Kind.SAME, text);
	}

	private static Line gone(String text) {
		return new Line(Kind.GONE, text);
	}

	private static Line come(String text) {
		return new Line(Kind.NEW, text);
	}

}
