package io.wallup;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code config/wallup.yaml} says that holds without it does. */
class ShippedSettingsTests {

	private static final Path FILE = Path.of("config", "wallup.yaml");

	private static final Pattern COMMENTED_OUT = Pattern.compile("^#(?=\\S|  )", Pattern.MULTILINE);

	@Test
	void fileChangesNothing() throws IOException {
		assertThat(SettingsReader.names(Files.readString(FILE))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("records")
	void fileNamesEverySettingWithItsDefault(Map.Entry<String, Class<?>> entry) throws Exception {
		Object written = SettingsReader.read(entry.getKey(), entry.getValue(), uncommented());
		Object defaults = SettingsReader.read(entry.getKey(), entry.getValue(), "");
		for (RecordComponent component : entry.getValue().getRecordComponents()) {
			component.getAccessor().setAccessible(true);
			assertThat(component.getAccessor().invoke(written)).as(component.getName()).isNotNull();
			Object value = component.getAccessor().invoke(defaults);
			if (value != null) {
				assertThat(component.getAccessor().invoke(written)).as(component.getName()).isEqualTo(value);
			}
		}
	}

	static Stream<Map.Entry<String, Class<?>>> records() {
		return SettingsReader.records().entrySet().stream();
	}

	private static String uncommented() throws IOException {
		return COMMENTED_OUT.matcher(Files.readString(FILE)).replaceAll("");
	}

}
