package io.wallup.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Moves the windows of random layouts to random places. */
class LayoutTextMovesTests {

	private static final List<Bounds> FREE = List.of(new Bounds(0, -1440, 2560, 1390), new Bounds(0, 0, 2560, 1440),
			new Bounds(2560, 30, 1080, 1890));

	private static final List<String> SCREENS = List.of("upper", "main", "side");

	private static final List<String> AREAS = List.of("full", "left-half", "\"top-half\"", "'centre'", "center",
			"{ columns: 3, rows: 2, column: 2, row: 1 }", "{columns: 12,column: 5,column-span: 4}",
			"{ columns: 3, # c1\n    rows: 2,   # c2\n    column: 1 # c3\n  }",
			"{ x: 1/3, y: 0, width: 1/3, height: 1 }", "{width: 33.5%, height: 50%}",
			"{ x: 0.25, width: .5, height: 1 }", "{ x: 10px, y: 1/2, width: 853px, height: 0.125 }",
			"{ 'width': \"3/16\", height: 100% }",
			"\n    columns: 4 # four\n    # more\n    column: 2\n    row-span: 1 # one",
			"\n    x: 1/4 # q\n\n    width: 1/2\n    height: 75%", "\n    { width: 1/2, height: 1/2 }",
			">-\n    left-third", "# later\n    right-half");

	private static final Pattern COMMENT = Pattern.compile("(?m)(?<=^|\\s)#.*$");

	private final Random random;

	LayoutTextMovesTests() {
		this.random = new Random(5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n" })
	void moveAllPutsWindowsExactlyThereAndNothingElse(String lineBreak) {
		for (int round = 0; round < 150; round++) {
			String before = layout().replace("\n", lineBreak);
			Map<String, Bounds> expected = new HashMap<>(LayoutTextTests.plan(before));
			Map<String, Bounds> wanted = new LinkedHashMap<>();
			for (String window : expected.keySet()) {
				if (this.random.nextInt(3) == 0) {
					wanted.put(window, bounds());
				}
			}
			String after = LayoutTextTests.of(before).moveAll(wanted).text();
			expected.putAll(wanted);
			assertThat(LayoutTextTests.plan(after)).as("%s\n%s\n%s", before, wanted, after).isEqualTo(expected);
			assertThat(comments(after)).as("%s\n%s", before, after).isEqualTo(comments(before));
			assertOthersAreTheSame(before, after, wanted);
		}
	}

	private void assertOthersAreTheSame(String before, String after, Map<String, Bounds> moved) {
		List<String> old = parts(before);
		List<String> now = parts(after);
		assertThat(now).hasSameSizeAs(old);
		for (int i = 0; i < old.size(); i++) {
			String part = old.get(i);
			if (moved.keySet().stream().noneMatch((name) -> part.contains("name: " + name + ","))) {
				if (moved.keySet().stream().noneMatch((name) -> part.contains("name: " + name + " "))) {
					assertThat(now.get(i)).isEqualTo(part);
				}
			}
		}
	}

	/** What is before the first window, and each window. */
	private static List<String> parts(String text) {
		return List.of(text.split("(?m)^(?=- )", -1));
	}

	private static List<String> comments(String text) {
		return COMMENT.matcher(text).results().map((match) -> match.group().strip()).toList();
	}

	private String layout() {
		StringBuilder text = new StringBuilder("""
				# a wall
				screens:
				  upper: { x: 0, y: -1440, width: 2560, height: 1440, taskbar: 50 } # above
				  main:  { x: 0, y: 0, resolution: 3840x2160, scale: 1.5 }
				  side:  { monitor: 2 }

				windows:    # all of them
				""");
		for (int i = 0, count = 1 + this.random.nextInt(5); i < count; i++) {
			text.append(window("w" + i));
		}
		return text.append("# the end").append(this.random.nextBoolean() ? "\n" : "").toString();
	}

	private String window(String name) {
		String area = AREAS.get(this.random.nextInt(AREAS.size()));
		String screen = SCREENS.get(this.random.nextInt(SCREENS.size()));
		if (this.random.nextInt(4) == 0 && area.indexOf('\n') < 0) {
			return "- {name: %s, url: 'http://a/#b', area: %s, \"screen\": %s} # flow\n".formatted(name, area, screen);
		}
		List<String> entries = new ArrayList<>(
				List.of("url: http://a/#b", "screen: \"%s\" # where".formatted(screen), "tags: [a,  b] # tags"));
		if (this.random.nextInt(5) > 0) {
			entries.add("area: " + area);
		}
		Collections.shuffle(entries, this.random);
		return "- name: " + name + " # %s\n  ".formatted(name) + String.join("\n  ", entries)
				+ (this.random.nextBoolean() ? "\n" : "\n\n");
	}

	private Bounds bounds() {
		Bounds free = FREE.get(this.random.nextInt(FREE.size()));
		int parts = this.random.nextBoolean() ? 1 + this.random.nextInt(12) : free.width();
		int[] across = edges(parts, free.width());
		int[] down = edges(this.random.nextBoolean() ? 1 + this.random.nextInt(6) : free.height(), free.height());
		return new Bounds(free.x() + across[0], free.y() + down[0], across[1] - across[0], down[1] - down[0]);
	}

	private int[] edges(int parts, int size) {
		int first = this.random.nextInt(parts);
		int last = first + 1 + this.random.nextInt(parts - first);
		return new int[] { edge(first, parts, size), edge(last, parts, size) };
	}

	private static int edge(int number, int parts, int size) {
		return Length.Share.of(number, parts).on(size).rounded();
	}

}
