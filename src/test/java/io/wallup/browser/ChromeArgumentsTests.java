package io.wallup.browser;

import java.nio.file.Path;
import java.util.List;

import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChromeArgumentsTests {

	private static final Path PROFILE = Path.of("/var/profiles/pc/site");

	@Test
	void firstWindowStandsWhereItBelongsInTheProfileOfTheBrowser() {
		assertThat(arguments(properties(false, null), List.of(), false)).contains("--window-position=0,-1440",
				"--window-size=2560,1390", "--user-data-dir=" + PROFILE, "--no-first-run",
				"--hide-crash-restore-bubble", "--disable-backgrounding-occluded-windows");
	}

	@Test
	void sandboxIsLeftOutForRootAlone() {
		assertThat(arguments(properties(false, null), List.of(), false)).doesNotContain("--no-sandbox");
		assertThat(arguments(properties(false, null), List.of(), true)).contains("--no-sandbox");
	}

	@Test
	void headlessGetsTheScreensOfTheLayoutThePrimaryOneFirst() {
		Bounds upper = new Bounds(0, -1440, 2560, 1440);
		Bounds main = new Bounds(0, 0, 2560, 1440);
		assertThat(arguments(properties(true, null), List.of(upper, main), false)).contains("--headless=new",
				"--screen-info={0,0 2560x1440}{0,-1440 2560x1440}", "--disable-gpu");
	}

	@Test
	void headlessWithoutAScreenAtTheOriginGetsOneAndWithoutAnyThoseOfTheDemo() {
		assertThat(arguments(properties(true, null), List.of(new Bounds(100, 0, 800, 600)), false))
			.contains("--screen-info={0,0 2560x1440}{100,0 800x600}");
		assertThat(arguments(properties(true, null), List.of(), false))
			.contains("--screen-info={0,0 2560x1440}{0,1440 2560x1440}");
	}

	@Test
	void virtualDisplayHasNoGpu() {
		assertThat(arguments(properties(false, "800x600"), List.of(), false)).contains("--disable-gpu")
			.noneMatch((argument) -> argument.startsWith("--headless"));
	}

	@Test
	void argumentsOfThePcComeBeforeThoseOfTheLayout() {
		assertThat(arguments(properties(false, null), List.of(), false)).containsSubsequence("--pc", "--layout");
	}

	@Test
	void disabledFeaturesOfTheLayoutAreAddedToOurs() {
		List<String> arguments = arguments(properties(false, null), List.of(), false, "--disable-features=Mine,Other");
		assertThat(arguments).filteredOn((argument) -> argument.startsWith("--disable-features="))
			.containsExactly(
					"--disable-features=Translate,CalculateNativeWinOcclusion,BackForwardCache,WebUIOmniboxPopup,WebUIOmniboxAimPopup,Mine,Other");
	}

	private static BrowserProperties properties(boolean headless, @Nullable String display) {
		return new BrowserProperties(null, false, headless, display, List.of("--pc"));
	}

	private static List<String> arguments(BrowserProperties properties, List<Bounds> screens, boolean root,
			String... ofLayout) {
		BrowserSettings settings = new BrowserSettings(BrowserSettings.DEFAULT.kind(), null,
				BrowserSettings.DEFAULT.sharing(), BrowserSettings.DEFAULT.profile(),
				(ofLayout.length == 0) ? List.of("--layout") : List.of(ofLayout));
		return ChromeArguments.of(new BrowserRequest("pc", "site", settings, new Bounds(0, -1440, 2560, 1390), screens),
				PROFILE, properties, root);
	}

}
