package io.wallup.web;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.wallup.browser.Browsers;
import io.wallup.layout.BrowserSettings;
import io.wallup.layout.Monitor;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The displays of this PC. */
@RestController
@Tag(name = "Screens")
final class ScreensApi {

	private final Browsers browsers;

	ScreensApi(Browsers browsers) {
		this.browsers = browsers;
	}

	@GetMapping(path = "/api/screens", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "List the displays of this PC",
			description = "As a browser sees them, which may take the time of starting one. Their order is that of the "
					+ "numbers in a layout.")
	@ApiResponse(responseCode = "200", description = "The displays, in DIPs")
	@ApiResponse(responseCode = "503", description = "No browser could be asked")
	List<Monitor> listScreens() {
		return this.browsers.monitors(BrowserSettings.DEFAULT);
	}

}
