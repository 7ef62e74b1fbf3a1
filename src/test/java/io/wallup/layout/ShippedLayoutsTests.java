package io.wallup.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShippedLayoutsTests {

	private static final List<String> RECIPES = List.of("site247", "whatap", "demo-site247", "demo-whatap", "grafana",
			"zabbix", "keycloak", "form");

	@ParameterizedTest
	@MethodSource("files")
	void readWhenShippedHasNoMistake(Path file) throws IOException {
		assertThat(read(file).mistakes()).isEmpty();
		assertThat(Files.readAllLines(file).getFirst())
			.isEqualTo("# yaml-language-server: $schema=../config/schema/layout.json");
	}

	@Test
	void planOfPc1IsTheReferenceWall() throws IOException {
		assertThat(plan("pc1")).containsExactly("run1_1 2560x1390 at 0,-1440", "run1_2 853x695 at 0,0",
				"run1_3 854x1390 at 853,0", "run1_4 853x1390 at 1707,0", "run1_5 853x695 at 0,695");
	}

	@Test
	void planOfPc2IsTheReferenceWall() throws IOException {
		assertThat(plan("pc2")).containsExactly("run2_1 2560x1390 at 0,0", "run2_2 2560x1390 at 0,-1440");
	}

	@Test
	void planOfDemoIsPc1ShiftedToX11() throws IOException {
		assertThat(plan("demo")).containsExactly("run1_1 2560x1390 at 0,0", "run1_2 853x695 at 0,1440",
				"run1_3 854x1390 at 853,1440", "run1_4 853x1390 at 1707,1440", "run1_5 853x695 at 0,2135");
	}

	private static List<String> plan(String name) throws IOException {
		return Plan.of(read(Path.of("layouts", name + ".yaml")).get(), List.of())
			.windows()
			.stream()
			.map((placed) -> placed.window().name() + " " + placed.bounds())
			.toList();
	}

	private static Reading<Layout> read(Path file) throws IOException {
		return new LayoutReader(RECIPES).read(file.toString(), file.getFileName().toString(), Files.readAllBytes(file));
	}

	static List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("layouts"))) {
			return files.sorted().toList();
		}
	}

}
