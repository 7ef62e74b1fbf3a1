package io.wallup.cli;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The options that every command has.
 *
 * @param json whether the output is for machines
 * @param layouts the layouts folder
 * @param config the config folder
 * @param state the state folder
 * @param port the service's port, when it was given
 */
record Settings(boolean json, Path layouts, Path config, Path state, @Nullable Integer port) {

	Settings withFolders(Path layouts, Path config, Path state) {
		return new Settings(this.json, layouts, config, state, this.port);
	}

	Settings withPort(@Nullable Integer port) {
		return new Settings(this.json, this.layouts, this.config, this.state, port);
	}

}
