package io.wallup.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import io.wallup.browser.Browser;
import io.wallup.browser.BrowserRequest;
import io.wallup.browser.Browsers;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Layouts;
import io.wallup.layout.Monitor;
import io.wallup.wall.Walls;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The room as it stands in the service, with a fake behind every door that leads outside.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan
class WebRoom {

	@Bean
	Folders folders() throws IOException {
		Path root = Files.createTempDirectory("wallup-web");
		return new Folders(Files.createDirectory(root.resolve("layouts")), root.resolve("var"));
	}

	@Bean
	Layouts layouts(Folders folders) {
		return new Layouts(folders.layouts(), folders.state(), Set::of);
	}

	@Bean
	Walls walls() {
		return new Walls();
	}

	@Bean
	Browsers browsers() {
		return new Browsers() {

			@Override
			public Browser launch(BrowserRequest request) {
				throw new UnsupportedOperationException();
			}

			@Override
			public List<Monitor> monitors(BrowserSettings settings) {
				return List.of();
			}

		};
	}

	/** Where the room's files are. */
	record Folders(Path layouts, Path state) {

	}

}
