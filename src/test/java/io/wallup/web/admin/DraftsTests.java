package io.wallup.web.admin;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import io.wallup.layout.Bounds;
import io.wallup.layout.Layouts;
import io.wallup.wall.FakeBrowsers;
import io.wallup.web.ProblemException;
import io.wallup.web.admin.Draft.DraftWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Texts of layouts that are being edited. */
class DraftsTests {

	static final String TEXT = """
			# the wall of the office
			screens:
			  main: { x: 0, y: 0, width: 1800, height: 900 } # the large one
			windows:
			  - name: left
			    url: https://site.example/a # the overview
			    screen: main
			    area: left-half
			  - name: right
			    url: https://site.example/b
			    screen: main
			    area: right-half
			""";

	@TempDir
	Path folder;

	private Drafts drafts;

	@BeforeEach
	void makeDrafts() {
		Layouts layouts = new Layouts(this.folder.resolve("layouts"), this.folder.resolve("kept"), List::of);
		this.drafts = new Drafts(layouts, new Desktop(new FakeBrowsers(), InstantSource.system()));
	}

	@Test
	void readTellsScreensAndWindowsWithTheirLines() {
		Draft draft = this.drafts.read("office", TEXT);
		assertThat(draft.mistakes()).isEmpty();
		assertThat(draft.screens()).singleElement().satisfies((screen) -> {
			assertThat(screen.name()).isEqualTo("main");
			assertThat(screen.whole()).isEqualTo(new Bounds(0, 0, 1800, 900));
		});
		assertThat(draft.windows()).extracting(DraftWindow::name).containsExactly("left", "right");
		assertThat(draft.windows()).extracting(DraftWindow::line).containsExactly(5, 9);
		assertThat(draft.windows()).extracting(DraftWindow::bounds)
			.containsExactly(new Bounds(0, 0, 900, 900), new Bounds(900, 0, 900, 900));
	}

	@Test
	void readWithAMistakeTellsItsLineWithoutTheFileAndDrawsTheOthers() {
		Draft draft = this.drafts.read("office", TEXT.replace("area: left-half", "aera: left-half"));
		assertThat(draft.mistakes()).first().satisfies((mistake) -> {
			assertThat(mistake.line()).isEqualTo(8);
			assertThat(mistake.severity()).isEqualTo("error");
			assertThat(mistake.text()).startsWith("windows[0].aera: unknown key").doesNotContain("office.yaml");
		});
		assertThat(draft.windows()).hasSize(2);
	}

	@Test
	void moveKeepsCommentsAndTheAuthorsWords() {
		Draft draft = edit(new DraftEdit("move", "left", null, new Bounds(0, 0, 600, 900)));
		assertThat(draft.refused()).isNull();
		assertThat(draft.text()).isEqualTo(TEXT.replace("left-half", "left-third"));
		assertThat(draft.windows().getFirst().bounds()).isEqualTo(new Bounds(0, 0, 600, 900));
	}

	@Test
	void editsFollowEachOther() {
		Draft draft = edit(new DraftEdit("rename", "left", "west", null), new DraftEdit("remove", "right", null, null),
				new DraftEdit("add", "east", "https://site.example/c", new Bounds(900, 0, 900, 900)),
				new DraftEdit("url", "west", "https://site.example/d", null));
		assertThat(draft.refused()).isNull();
		assertThat(draft.mistakes()).isEmpty();
		assertThat(draft.windows()).extracting(DraftWindow::name).containsExactly("west", "east");
		assertThat(draft.windows()).extracting(DraftWindow::url)
			.containsExactly("https://site.example/d", "https://site.example/c");
		assertThat(draft.text()).contains("# the wall of the office", "# the overview");
	}

	@Test
	void editThatTheTextCannotSayLeavesItAndSaysWhy() {
		Draft draft = edit(new DraftEdit("rename", "left", "right", null));
		assertThat(draft.text()).isEqualTo(TEXT);
		assertThat(draft.refused()).contains("right");
	}

	@Test
	void editOfAnUnknownKindIsABadRequest() {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> edit(new DraftEdit("explode", "left", null, null)))
			.withMessageContaining("\"explode\"");
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> edit(new DraftEdit("move", "left", null, null)))
			.withMessageContaining("bounds");
	}

	@Test
	void movedPutsWindowsWhereTheyStand() {
		String text = this.drafts.moved("office", TEXT,
				Map.of("left", new Bounds(900, 0, 900, 900), "right", new Bounds(0, 0, 900, 900)));
		assertThat(this.drafts.read("office", text).windows()).extracting(DraftWindow::bounds)
			.containsExactly(new Bounds(900, 0, 900, 900), new Bounds(0, 0, 900, 900));
	}

	@Test
	void readWritesNothing() throws IOException {
		edit(new DraftEdit("remove", "left", null, null));
		assertThat(this.folder.resolve("layouts")).doesNotExist();
	}

	private Draft edit(DraftEdit... edits) {
		return this.drafts.edit("office", TEXT, List.of(edits));
	}

}
