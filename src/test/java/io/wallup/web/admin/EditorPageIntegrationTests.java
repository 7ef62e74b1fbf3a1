package io.wallup.web.admin;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

import static org.assertj.core.api.Assertions.assertThat;

/** The editor of layouts in a real browser, in front of a real service. */
class EditorPageIntegrationTests extends AdminPageFixture {

	private static final String OFFICE = """
			# the wall of the office
			description: The office
			screens:
			  upper: { x: 0, y: -1440, width: 2560, height: 1440, taskbar: 50 } # hangs above
			  main: { x: 0, y: 0, width: 2560, height: 1440, taskbar: 50 }
			  side: { x: 2560, y: -480, width: 1080, height: 1920 } # upright
			windows:
			  - name: overview
			    url: https://site.example/a # what everybody looks at
			    screen: upper
			  - name: left
			    url: https://site.example/b
			    screen: main
			    area: left-half
			  - name: right
			    url: https://site.example/c
			    screen: main
			    area: right-half
			  - name: tickets
			    url: https://site.example/d
			    screen: side
			""";

	@BeforeEach
	void writeOffice() {
		this.service.write("layouts/office.yaml", OFFICE);
	}

	@Test
	void dragOnTheMapKeepsCommentsAndOtherWords() {
		OperatorBrowser browser = edit("office");
		browser.inspect("editor");
		drag(browser, "right", 0, -200);
		browser.awaitText("[data-part=state]", "Unsaved changes");
		browser.await((driver) -> text(browser)
			.contains("- name: right\n    url: https://site.example/c\n    screen: upper"));
		assertThat(text(browser)).contains("# the wall of the office", "# hangs above", "# what everybody looks at",
				"area: right-half");
		browser.inspect("editor-dragged");
		browser.click("[data-part=undo]");
		browser.await((driver) -> text(browser).equals(OFFICE));
		browser.awaitText("[data-part=state]", "Saved");
	}

	@Test
	void mistakeIsToldAtItsLineAndTheMapStays() {
		OperatorBrowser browser = edit("office");
		type(browser, 14, "    area: left-half", "x");
		browser.awaitText("[data-part=summary]", "1 error");
		browser.see(".CodeMirror-lint-marker-error");
		browser.awaitText("[data-part=mistakes]", "Line 14");
		assertThat(browser.find("[data-part=apply]").getDomAttribute("aria-disabled")).isEqualTo("true");
		assertThat(browser.driver().findElements(By.cssSelector(".map-window"))).hasSize(4);
		browser.inspect("editor-mistake");
		new Actions(browser.driver()).sendKeys(Keys.BACK_SPACE).perform();
		browser.awaitText("[data-part=summary]", "No mistakes");
	}

	@Test
	void keysMoveResizeRenameAddAndRemove() {
		OperatorBrowser browser = edit("office");
		browser.script("document.querySelector('.map-window[data-name=left]').focus()");
		Actions keys = new Actions(browser.driver());
		keys.keyDown(Keys.SHIFT).sendKeys(Keys.ARROW_LEFT).keyUp(Keys.SHIFT).perform();
		browser.awaitText("[data-part=status]", "853 × 1390 at 0, 0");
		keys.sendKeys(Keys.ARROW_RIGHT).perform();
		browser.await((driver) -> !text(browser).contains("area: left-"));
		keys.sendKeys(Keys.PAGE_UP).perform();
		browser.awaitText("[data-part=status]", "on upper");
		keys.keyDown(Keys.CONTROL).sendKeys("zzz").keyUp(Keys.CONTROL).perform();
		browser.await((driver) -> text(browser).equals(OFFICE));
		keys.sendKeys(Keys.DELETE).perform();
		browser.awaitText("[data-part=status]", "left removed");
		keys.sendKeys(Keys.INSERT).perform();
		browser.see("[data-part=add-dialog] [name=url]");
		browser.inspect("editor-add");
		keys.sendKeys("https://site.example/new").sendKeys(Keys.ENTER).perform();
		browser.awaitText("[data-part=status]", "added");
		keys.sendKeys(Keys.ENTER).perform();
		keys.keyDown(Keys.CONTROL).sendKeys("a").keyUp(Keys.CONTROL).sendKeys("fresh").sendKeys(Keys.ENTER).perform();
		browser.await((driver) -> text(browser).contains("- name: fresh\n    url: https://site.example/new"));
		discard(browser);
	}

	@Test
	void tabLeavesTheTextAfterEscape() {
		OperatorBrowser browser = edit("office");
		type(browser, 2, "description: The office", "");
		Actions keys = new Actions(browser.driver());
		keys.sendKeys(Keys.TAB).perform();
		assertThat(browser.script("return document.activeElement.closest('.CodeMirror') !== null")).isEqualTo(true);
		keys.sendKeys(Keys.ESCAPE).sendKeys(Keys.TAB).perform();
		assertThat(browser.script("return document.activeElement.closest('.CodeMirror') !== null")).isEqualTo(false);
		discard(browser);
	}

	@Test
	void keysAreCompletedFromTheSchema() {
		OperatorBrowser browser = edit("office");
		type(browser, 20, "    screen: side", "\nta");
		browser.awaitText(".CodeMirror-hints", "tags");
		browser.inspect("editor-completion");
		new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();
		browser.await((driver) -> text(browser).endsWith("    tags: \n"));
		discard(browser);
	}

	@Test
	void restoredVersionIsADraftUntilItIsSaved() {
		OperatorBrowser browser = edit("office");
		type(browser, 2, "description: The office", " on the first floor");
		browser.awaitText("[data-part=state]", "Unsaved changes");
		browser.awaitText("[data-part=summary]", "No mistakes");
		browser.click("[data-part=save]");
		browser.awaitText("[data-part=state]", "Saved");
		assertThat(this.service.read("layouts/office.yaml")).contains("on the first floor");
		browser.click("[data-part=versions-open]");
		browser.awaitText("[data-part=versions-dialog] .diff", "− description: The office");
		browser.inspect("editor-versions");
		browser.click("[data-part=versions-dialog] [value=restore]");
		browser.await((driver) -> text(browser).equals(OFFICE));
		assertThat(this.service.read("layouts/office.yaml")).contains("on the first floor");
		browser.click("[data-part=save]");
		browser.awaitText("[data-part=state]", "Saved");
		assertThat(this.service.read("layouts/office.yaml")).isEqualTo(OFFICE);
	}

	@Test
	void secondEditorIsToldAndNothingIsOverwritten() {
		OperatorBrowser first = edit("office");
		OperatorBrowser second = edit("office");
		type(second, 9, "    url: https://site.example/a", "-second");
		second.awaitText("[data-part=state]", "Unsaved changes");
		type(first, 2, "description: The office", " of the first");
		first.awaitText("[data-part=summary]", "No mistakes");
		first.awaitText("[data-part=state]", "Unsaved changes");
		first.click("[data-part=save]");
		first.awaitText("[data-part=state]", "Saved");
		second.awaitText("[data-part=conflict]", "saved another version");
		second.inspect("editor-conflict");
		second.click("[data-part=save]");
		second.awaitText("[data-part=conflict-dialog]", "of the first");
		second.inspect("editor-compare");
		assertThat(this.service.read("layouts/office.yaml")).contains("of the first").doesNotContain("-second");
		second.click("[data-part=conflict-dialog] [value=merge]");
		second.see("[data-part=merge-dialog] fieldset");
		second.inspect("editor-merge");
		second.click("[data-part=merge-dialog] input[name=place-0][value=theirs]");
		second.click("[data-part=merge-dialog] [value=merge].primary");
		second.await((driver) -> text(second).contains("of the first") && text(second).contains("-second"));
		second.awaitText("[data-part=summary]", "No mistakes");
		second.click("[data-part=save]");
		second.awaitText("[data-part=state]", "Saved");
		assertThat(this.service.read("layouts/office.yaml")).contains("of the first").contains("-second");
		first.await((driver) -> text(first).contains("-second"));
	}

	@Test
	void appliedMoveMovesTheRealWindowAndLeavesItsPage() {
		this.service.bringUp("demo");
		long shown = this.service.sites().events().size();
		OperatorBrowser browser = edit("demo");
		browser.awaitText("[data-part=wall]", "The wall is up");
		browser.script("document.querySelector('.map-window[data-name=run1_3]').focus()");
		new Actions(browser.driver()).sendKeys(Keys.PAGE_UP).perform();
		browser.awaitText("[data-part=status]", "on upper");
		browser.awaitText("[data-part=summary]", "warning");
		browser.click("[data-part=apply]");
		browser.awaitText("[data-part=apply-dialog] .difference.moved", "run1_3");
		browser.inspect("editor-apply");
		assertThat(this.service.get("/api/walls/demo").body()).doesNotContain("\"x\":853,\"y\":0,");
		browser.click("[data-part=apply-dialog] [value=apply]");
		this.service.awaitThat("window run1_3 is moved",
				() -> this.service.get("/api/walls/demo")
					.body()
					.contains("\"actual\":{\"x\":853,\"y\":0,\"width\":854,\"height\":1390}"));
		this.service.awaitUp("demo");
		assertThat(this.service.sites().events()).hasSize((int) shown);

		browser.awaitText("[data-part=state]", "Saved");
		browser.click("[data-part=undo]");
		browser.awaitText("[data-part=state]", "Unsaved changes");
		browser.click("[data-part=take]");
		browser.awaitText("[data-part=take-dialog] .difference.moved", "run1_3");
		browser.inspect("editor-take");
		browser.click("[data-part=take-dialog] [value=take]");
		browser.awaitText("[data-part=state]", "Saved");
	}

	@Test
	void fitsAPhoneInKoreanAndLight() {
		OperatorBrowser browser = browser("ko");
		browser.phone();
		browser.colours("light");
		browser.open("/layouts");
		browser.see(".layout-map svg");
		browser.inspect("layouts-phone-ko");
		browser.open("/layouts/office");
		browser.see("[data-ready] .CodeMirror");
		browser.awaitText("[data-part=state]", "저장됨");
		browser.inspect("editor-phone-ko");
		browser.click(".map-window[data-name=left]");
		browser.see("[data-part=inspector]");
		browser.inspect("editor-phone-ko-window");
	}

	@Test
	void isReadableInDarkAndLightAndOnAWideScreen() {
		OperatorBrowser browser = browser();
		for (String scheme : List.of("dark", "light")) {
			browser.colours(scheme);
			browser.open("/layouts");
			browser.see(".layout-map svg");
			browser.inspect("layouts-" + scheme);
			browser.driver().manage().window().setSize(new Dimension(1920, 1080));
			browser.open("/layouts/office");
			browser.see("[data-ready] .CodeMirror");
			browser.click(".map-window[data-name=right]");
			browser.inspect("editor-wide-" + scheme);
		}
	}

	@Test
	void newLayoutBeginsWithACopyAndIsWrittenWhenItIsSaved() {
		OperatorBrowser browser = browser();
		browser.open("/layouts/new?from=office");
		browser.inspect("layouts-new");
		browser.find("#new-name").sendKeys("second office");
		browser.click("main form .primary");
		browser.awaitText(".wrong", "A name is");
		browser.find("#new-name").clear();
		browser.find("#new-name").sendKeys("office-2");
		browser.click("main form .primary");
		browser.see("[data-ready] .CodeMirror");
		browser.awaitText("[data-part=state]", "Not saved yet");
		assertThat(this.service.folder().resolve("layouts/office-2.yaml")).doesNotExist();
		browser.click("[data-part=save]");
		browser.awaitText("[data-part=state]", "Saved");
		assertThat(this.service.read("layouts/office-2.yaml")).isEqualTo(OFFICE);
		browser.open("/layouts");
		browser.click("[data-delete][data-name=office-2]");
		browser.click("dialog [value=yes]");
		browser.await((driver) -> !browser.has("[data-delete][data-name=office-2]"));
		assertThat(this.service.folder().resolve("layouts/office-2.yaml")).doesNotExist();
	}

	@Test
	@SuppressWarnings("unchecked")
	void edgesSnapToThirdsHalvesAndEachOther() {
		OperatorBrowser browser = edit("office");
		Map<String, Object> found = (Map<String, Object>) Objects.requireNonNull(browser.driver().executeAsyncScript("""
				const done = arguments[0];
				import('/assets/snap.js').then((snap) => {
				  const free = { x: -2560, y: 0, width: 2560, height: 1390 };
				  const screens = [{ name: 'left', whole: { ...free, height: 1440 }, free }];
				  const other = { name: 'other', bounds: { x: -2560, y: 0, width: 700, height: 1390 } };
				  const lines = snap.snapLines(screens, [other]);
				  const bounds = (b) => [b.x, b.y, b.width, b.height].join();
				  done({
				    third: bounds(snap.snapMove({ x: -1700, y: 5, width: 853, height: 695 }, lines, 20).bounds),
				    beside: bounds(snap.snapMove({ x: -1850, y: 0, width: 600, height: 1390 }, lines, 20).bounds),
				    free: bounds(snap.snapMove({ x: -1850, y: 7, width: 600, height: 300 }, lines, -1).bounds),
				    edge: bounds(snap.snapResize({ x: -1860, y: 0, width: 570, height: 1390 }, 'e', lines, 20).bounds),
				    step: bounds(snap.stepMove({ x: -1280, y: 0, width: 1280, height: 1390 }, 'x', -1, lines, screens)),
				  });
				});
				"""));
		assertThat(found).containsEntry("third", "-1707,0,854,695")
			.containsEntry("beside", "-1860,0,600,1390")
			.containsEntry("free", "-1850,7,600,300")
			.containsEntry("edge", "-1860,0,580,1390")
			.containsEntry("step", "-1707,0,1280,1390");
	}

	private OperatorBrowser edit(String layout) {
		OperatorBrowser browser = browser();
		browser.open("/layouts/" + layout);
		browser.see("[data-ready] .CodeMirror");
		return browser;
	}

	private static String text(OperatorBrowser browser) {
		return String.valueOf(browser.script("return document.querySelector('.CodeMirror').CodeMirror.getValue()"));
	}

	/** Types at the end of a part of a line. */
	private static void type(OperatorBrowser browser, int line, String after, String typed) {
		browser.script("""
				const editor = document.querySelector('.CodeMirror').CodeMirror;
				editor.focus();
				editor.setCursor(arguments[0] - 1, arguments[1]);
				""", line, after.length());
		new Actions(browser.driver()).sendKeys(typed.replace("\n", Keys.ENTER)).perform();
	}

	private static void drag(OperatorBrowser browser, String window, int x, int y) {
		WebElement element = browser.see(".map-window[data-name=" + window + "]");
		new Actions(browser.driver()).clickAndHold(element)
			.moveByOffset(x / 2, y / 2)
			.moveByOffset(x - x / 2, y - y / 2)
			.release()
			.perform();
	}

	private static void discard(OperatorBrowser browser) {
		browser.script("document.querySelector('.CodeMirror').CodeMirror.setValue(arguments[0])", OFFICE);
		browser.awaitText("[data-part=state]", "Saved");
	}

}
