package io.wallup.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wallup.layout.Area;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Interruptions;
import io.wallup.layout.Locator;
import io.wallup.layout.Mistake;
import io.wallup.layout.Screen;
import io.wallup.layout.Step;
import tools.jackson.databind.EnumNamingStrategies.KebabCaseStrategy;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;

/**
 * How the records of a layout look in JSON: as they are, with the words of the files
 * where a record alone would not tell what it is.
 */
final class LayoutJson implements JsonMapperBuilderCustomizer {

	@Override
	public void customize(JsonMapper.Builder builder) {
		builder.addMixIn(Mistake.class, WithText.class)
			.addMixIn(Step.class, WithVerb.class)
			.addMixIn(Screen.Extent.class, WithKind.class)
			.addMixIn(Area.Named.class, ByWord.class)
			.addMixIn(Locator.How.class, ByWord.class)
			.addMixIn(BrowserSettings.Kind.class, InKebabCase.class)
			.addMixIn(BrowserSettings.Sharing.class, InKebabCase.class)
			.addMixIn(BrowserSettings.Profile.class, InKebabCase.class)
			.addMixIn(Interruptions.Popups.class, InKebabCase.class)
			.addMixIn(Interruptions.Dialogs.class, InKebabCase.class);
	}

	private interface WithText {

		/** The whole mistake, as the commands print it. */
		@JsonProperty("text")
		@Override
		String toString();

	}

	private interface WithVerb {

		@JsonProperty
		String verb();

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes({ @JsonSubTypes.Type(value = Screen.Extent.Fixed.class, name = "fixed"),
			@JsonSubTypes.Type(value = Screen.Extent.Primary.class, name = "primary"),
			@JsonSubTypes.Type(value = Screen.Extent.Numbered.class, name = "numbered"),
			@JsonSubTypes.Type(value = Screen.Extent.Labelled.class, name = "labelled") })
	private interface WithKind {

	}

	private interface ByWord {

		@JsonValue
		String word();

	}

	@EnumNaming(KebabCaseStrategy.class)
	private interface InKebabCase {

	}

}
