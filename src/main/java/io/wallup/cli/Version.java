package io.wallup.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

import picocli.CommandLine.IVersionProvider;

/** The version, as the build wrote it into the jar. */
final class Version implements IVersionProvider {

	@Override
	public String[] getVersion() throws IOException {
		Properties build = new Properties();
		try (InputStream stream = Version.class.getResourceAsStream("/META-INF/build-info.properties")) {
			if (stream != null) {
				build.load(stream);
			}
		}
		return new String[] { "wallup " + build.getProperty("build.version", "(not built by Maven)") };
	}

}
