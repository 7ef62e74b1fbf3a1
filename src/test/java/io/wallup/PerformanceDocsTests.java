package io.wallup;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Table and chart are those that {@code bin/bench} made of the figures beside them. */
class PerformanceDocsTests {

	private static final Path DOCS = Path.of("src/docs");

	private final Path figures = DOCS.resolve("performance.json");

	@Test
	void allThreeAreThere() {
		assertThat(this.figures).exists();
		assertThat(DOCS.resolve("performance.md")).exists();
		assertThat(DOCS.resolve("images/performance.svg")).exists();
	}

	@Test
	void tableAndChartTellTheMediansOfTheFigures() throws IOException {
		JsonNode all = new JsonMapper().readTree(this.figures);
		String table = Files.readString(DOCS.resolve("performance.md"));
		String chart = Files.readString(DOCS.resolve("images/performance.svg"));
		assertThat(table).contains(all.path("date").asString());
		all.path("versions").forEach((version) -> assertThat(table).contains(version.asString()));
		all.path("race").forEach((rounds) -> {
			assertThat(rounds.size()).isGreaterThanOrEqualTo(5);
			assertThat(table.lines())
				.anySatisfy((line) -> assertThat(line).contains("| " + median(rounds, "seconds", 2) + " | ",
						"| " + median(rounds, "memory-of-all", 0) + " | "));
			assertThat(chart).contains(">" + median(rounds, "seconds", 1) + "<",
					">" + median(rounds, "memory-of-all", 0) + "<");
		});
	}

	private static String median(JsonNode rounds, String what, int digits) {
		List<Double> sorted = StreamSupport.stream(rounds.spliterator(), false)
			.map((round) -> round.path(what).asDouble())
			.sorted()
			.toList();
		double median = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
		// as Python rounds
		return new BigDecimal(median).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
	}

}
