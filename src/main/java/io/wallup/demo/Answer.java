package io.wallup.demo;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a site answers to one request. */
record Answer(int status, String type, String body, Map<String, String> headers) {

	static Answer page(String html) {
		return new Answer(200, "text/html", html, Map.of());
	}

	static Answer asset(String name, String text) {
		return new Answer(200, name.endsWith(".css") ? "text/css" : "text/javascript", text,
				Map.of("Cache-Control", "max-age=3600"));
	}

	static Answer redirect(String location) {
		return new Answer(302, "text/html", "", Map.of("Location", location));
	}

	static Answer status(int status, String text) {
		return new Answer(status, "text/plain", text, Map.of());
	}

	Answer withStatus(int status) {
		return new Answer(status, this.type, this.body, this.headers);
	}

	Answer withCookie(String cookie) {
		Map<String, String> headers = new java.util.HashMap<>(this.headers);
		headers.put("Set-Cookie", cookie);
		return new Answer(this.status, this.type, this.body, Map.copyOf(headers));
	}

	byte[] bytes() {
		return this.body.getBytes(StandardCharsets.UTF_8);
	}

}
