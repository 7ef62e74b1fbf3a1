package io.wallup.web.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody with a browser, who follows no redirects. */
final class Visitor implements AutoCloseable {

	private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String base;

	@Nullable String csrf;

	Visitor(int port) {
		this.base = "http://127.0.0.1:" + port;
	}

	Visitor signedIn(String name, String password) throws IOException, InterruptedException {
		HttpResponse<String> answer = signIn(name, password, "/account");
		assertThat(location(answer)).as("signed in as %s", name).isEqualTo("/account");
		get("/account");
		return this;
	}

	HttpResponse<String> signIn(String name, String password, @Nullable String to)
			throws IOException, InterruptedException {
		get("/sign-in");
		return post("/sign-in", "username", name, "password", password, "to", (to != null) ? to : "/");
	}

	HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
		HttpResponse<String> answer = send("GET", path, "", headers);
		Matcher token = TOKEN.matcher(answer.body());
		if (token.find()) {
			this.csrf = token.group(1);
		}
		return answer;
	}

	/** Posts a form with the token of the last page. */
	HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
		return send("POST", path, form(fields), "Content-Type", "application/x-www-form-urlencoded", "X-CSRF-TOKEN",
				String.valueOf(this.csrf));
	}

	static String form(String... fields) {
		StringBuilder form = new StringBuilder();
		for (int i = 0; i < fields.length; i += 2) {
			form.append((i > 0) ? "&" : "")
				.append(fields[i])
				.append('=')
				.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
		}
		return form.toString();
	}

	HttpResponse<String> send(String method, String path, String body, String... headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create(path.startsWith("http") ? path : this.base + path))
			.timeout(Duration.ofMinutes(1))
			.method(method, BodyPublishers.ofString(body));
		if (headers.length > 0) {
			request.headers(headers);
		}
		if (!List.of(headers).contains("Accept")) {
			request.header("Accept", "text/html");
		}
		return this.http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
	}

	@Nullable String cookie(String start) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().startsWith(start))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse(null);
	}

	void plant(String name, String value) {
		HttpCookie cookie = new HttpCookie(name, value);
		cookie.setDomain("127.0.0.1");
		cookie.setPath("/");
		cookie.setVersion(0);
		this.cookies.getCookieStore().add(URI.create(this.base), cookie);
	}

	/** Where an answer leads, without our own host. */
	String location(HttpResponse<String> answer) {
		List<String> locations = answer.headers().allValues("Location");
		assertThat(locations).as("%d %s", answer.statusCode(), answer.body()).hasSize(1);
		String location = locations.getFirst();
		return location.startsWith(this.base + "/") ? location.substring(this.base.length()) : location;
	}

	@Override
	public void close() {
		this.http.shutdownNow();
	}

}
