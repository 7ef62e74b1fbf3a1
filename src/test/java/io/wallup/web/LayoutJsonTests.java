package io.wallup.web;

import java.time.Duration;
import java.util.List;

import io.wallup.layout.Area;
import io.wallup.layout.Bounds;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Locator;
import io.wallup.layout.Mistake;
import io.wallup.layout.Mistake.Severity;
import io.wallup.layout.Screen.Extent;
import io.wallup.layout.Step;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link LayoutJson}. */
class LayoutJsonTests {

	private final JsonMapper mapper;

	LayoutJsonTests() {
		JsonMapper.Builder builder = JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
		new LayoutJson().customize(builder);
		this.mapper = builder.build();
	}

	@Test
	void mistakeTellsItsPartsAndItsText() {
		assertThat(json(new Mistake("layouts/pc1.yaml", 3, 5, Severity.ERROR, "windows[0].area", "unknown area \"ful\"",
				"ful", "an area", "full")))
			.contains("\"line\":3,\"column\":5,\"severity\":\"error\"")
			.contains("\"text\":\"layouts/pc1.yaml:3:5: error: windows[0].area: unknown area")
			.contains("\"didYouMean\":\"full\"");
	}

	@Test
	void stepTellsItsVerb() {
		assertThat(json(new Step.Click(Locator.css(".icon-expand"), Duration.ofSeconds(10), false)))
			.contains("\"verb\":\"click\"")
			.contains("\"within\":\"PT10S\"")
			.contains("\"how\":\"css\"");
	}

	@Test
	void extentTellsItsKind() {
		assertThat(json(new Extent.Primary())).isEqualTo("{\"kind\":\"primary\"}");
		assertThat(json(new Extent.Fixed(new Bounds(0, 1, 2, 3)))).contains("\"kind\":\"fixed\"")
			.contains("\"width\":2");
	}

	@Test
	void areaIsWrittenAsInTheFile() {
		assertThat(json(List.of(Area.Named.LEFT_HALF))).isEqualTo("[\"left-half\"]");
		assertThat(json(new Area.Grid(3, 2, 1, 1, 1, 1))).contains("\"columns\":3");
	}

	@Test
	void browserSettingsAreWrittenAsInTheFile() {
		assertThat(json(BrowserSettings.DEFAULT)).contains("\"kind\":\"chrome\"")
			.contains("\"sharing\":\"sign-in\"")
			.contains("\"profile\":\"fresh\"");
	}

	private String json(Object value) {
		return this.mapper.writeValueAsString(value);
	}

}
