package io.wallup.layout;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.wallup.layout.PlanDifference.Change;
import io.wallup.layout.PlanDifference.Kind;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class PlanDifferenceTests {

	private static final String LAYOUT = """
			screens:
			  main: { x: 0, y: 0, width: 900, height: 900 }
			windows:
			  - { name: a, url: "http://site.example/a", screen: main, area: left-half, sign-in: site }
			  - { name: b, url: "http://site.example/b", screen: main, area: right-half }
			""";

	@Test
	void betweenEqualPlansIsNothing() {
		PlanDifference difference = PlanDifference.between(plan(LAYOUT), plan(LAYOUT));
		assertThat(difference.none()).isTrue();
		assertThat(difference.changes()).extracting(Change::kind).containsOnly(Kind.SAME);
	}

	@Test
	void betweenNothingAndAPlanIsAllNew() {
		PlanDifference difference = PlanDifference.between(null, plan(LAYOUT));
		assertThat(difference.changes()).extracting(Change::window, Change::kind, Change::before)
			.containsExactly(tuple("a", Kind.NEW, null), tuple("b", Kind.NEW, null));
		assertThat(difference.none()).isFalse();
	}

	@Test
	void windowInAnotherAreaIsMovedWithBothBounds() {
		assertThat(changes("right-half", "bottom-half")).containsExactly(tuple("a", Kind.SAME), tuple("b", Kind.MOVED));
		Change moved = PlanDifference.between(plan(LAYOUT), plan(LAYOUT.replace("right-half", "bottom-half")))
			.changes()
			.getLast();
		assertThat(moved.before()).isEqualTo(new Bounds(450, 0, 450, 900));
		assertThat(moved.after()).isEqualTo(new Bounds(0, 450, 900, 450));
		assertThat(moved.moves()).isTrue();
	}

	@Test
	void windowWhoseAreaIsOnlySaidOtherwiseIsTheSame() {
		assertThat(changes("right-half", "{ x: 50%, y: 0, width: 50%, height: 1 }"))
			.containsExactly(tuple("a", Kind.SAME), tuple("b", Kind.SAME));
	}

	@Test
	void renamedWindowIsNewAndTheOldOneGone() {
		assertThat(changes("name: b", "name: c")).containsExactly(tuple("a", Kind.SAME), tuple("c", Kind.NEW),
				tuple("b", Kind.GONE));
	}

	@Test
	void windowWithAnotherUrlOrOtherStepsAfterItHasAnotherPage() {
		assertThat(changes("example/b", "example/c")).contains(tuple("b", Kind.OTHER_PAGE));
		assertThat(changes("area: right-half", "area: right-half, after-load: [ { click: .x } ]"))
			.contains(tuple("b", Kind.OTHER_PAGE));
	}

	@Test
	void windowWithAnotherSignInNeedsAnotherBrowser() {
		assertThat(changes("sign-in: site", "sign-in: other")).containsExactly(tuple("a", Kind.OTHER_BROWSER),
				tuple("b", Kind.SAME));
	}

	@Test
	void otherBrowserSettingsConcernEveryWindow() {
		assertThat(changes("windows:", "browser: { sharing: none }\nwindows:"))
			.containsExactly(tuple("a", Kind.OTHER_BROWSER), tuple("b", Kind.OTHER_BROWSER));
	}

	private static List<Tuple> changes(String from, String to) {
		return PlanDifference.between(plan(LAYOUT), plan(LAYOUT.replace(from, to)))
			.changes()
			.stream()
			.map((change) -> tuple(change.window(), change.kind()))
			.toList();
	}

	private static Plan plan(String text) {
		Reading<Layout> reading = LayoutReader.ofAnyRecipe(AddressSchemes.WEB)
			.read("test.yaml", "test", text.getBytes(StandardCharsets.UTF_8));
		return Plan.of(reading.get(), List.of());
	}

}
