package io.wallup.wall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class FaultTests {

	@ParameterizedTest
	@EnumSource(Fault.Code.class)
	void everyCodeIsDocumentedAndSaidInBothLanguages(Fault.Code code) throws IOException {
		assertThat(Path.of("src/docs/operation.md")).content().contains("`" + code + "`");
		for (String language : new String[] { "", "_ko" }) {
			Path messages = Path.of("src/main/resources/messages/glance%s.properties".formatted(language));
			assertThat(Files.readString(messages)).contains("\nglance.trouble.%s=".formatted(code))
				.contains("\nglance.trouble.%s.next=".formatted(code));
		}
	}

}
