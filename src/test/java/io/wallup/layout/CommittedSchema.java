package io.wallup.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** A schema in config/schema that has to be what the code makes. */
public final class CommittedSchema {

	private CommittedSchema() {
	}

	/**
	 * Fails when the file is not what the code makes, or writes it with
	 * {@code -Dwallup.schema.write=true}.
	 */
	public static void assertCurrent(String file, String schema) throws IOException {
		Path path = Path.of("config", "schema", file);
		if (Boolean.getBoolean("wallup.schema.write")) {
			WholeFile.write(path, schema.getBytes(StandardCharsets.UTF_8));
		}
		assertThat(path).as("run the test with -Dwallup.schema.write=true to write it again").hasContent(schema);
	}

}
