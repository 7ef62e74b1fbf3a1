package io.wallup.web.admin;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

import io.wallup.layout.Bounds;
import io.wallup.layout.LineDifference.Kind;
import io.wallup.layout.LineDifference.Line;
import io.wallup.wall.FakeBrowsers;
import io.wallup.wall.WallsFixture;
import io.wallup.web.admin.Difference.WindowDifference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What differs between two texts of a layout. */
class DifferencesTests {

	@TempDir
	Path folder;

	private WallsFixture fixture;

	private Differences differences;

	@BeforeEach
	void makeDifferences() throws IOException {
		FakeBrowsers browsers = new FakeBrowsers();
		this.fixture = new WallsFixture(this.folder, browsers);
		this.differences = new Differences(this.fixture.layouts(), this.fixture.walls(),
				new Desktop(browsers, InstantSource.system()));
	}

	@AfterEach
	void closeWalls() {
		this.fixture.close();
	}

	@Test
	void windowsAreToldAsMovedNewGoneAndOfAnotherPage() {
		String after = DraftsTests.TEXT.replace("left-half", "left-third")
			.replace("site.example/b", "site.example/other")
			.concat("  - { name: third, url: https://site.example/c, screen: main, area: middle-third }\n");
		assertThat(this.differences.between("office", DraftsTests.TEXT, after).windows()).containsExactly(
				new WindowDifference("left", "moved", new Bounds(0, 0, 900, 900), new Bounds(0, 0, 600, 900),
						"https://site.example/a", "https://site.example/a"),
				new WindowDifference("right", "other-page", new Bounds(900, 0, 900, 900), new Bounds(900, 0, 900, 900),
						"https://site.example/b", "https://site.example/other"),
				new WindowDifference("third", "new", null, new Bounds(600, 0, 600, 900), null,
						"https://site.example/c"));
		assertThat(this.differences.between("office", after, DraftsTests.TEXT).windows())
			.extracting(WindowDifference::kind)
			.containsExactly("moved", "other-page", "gone");
	}

	@Test
	void linesAreToldWithTheirKind() {
		Difference difference = this.differences.between("office", DraftsTests.TEXT,
				DraftsTests.TEXT.replace("left-half", "left-third"));
		assertThat(difference.hunks()).singleElement()
			.satisfies((hunk) -> assertThat(hunk.lines()).contains(new Line(Kind.GONE, "    area: left-half"),
					new Line(Kind.NEW, "    area: left-third")));
	}

	@Test
	void textWithErrorsIsComparedByItsLinesOnly() {
		Difference difference = this.differences.between("office", DraftsTests.TEXT, "windows: 1\n");
		assertThat(difference.windows()).isEmpty();
		assertThat(difference.problems()).isNotEmpty();
		assertThat(difference.hunks()).isNotEmpty();
	}

	@Test
	void withoutAnEarlierTextTheFileIsComparedWith() {
		String text = this.fixture.layouts().find("pc").orElseThrow().text();
		Difference difference = this.differences.between("pc", null, text.replace("middle-third", "right-third"));
		assertThat(difference.standing()).isFalse();
		assertThat(difference.windows()).extracting(WindowDifference::kind).containsExactly("same", "moved", "same");
	}

}
