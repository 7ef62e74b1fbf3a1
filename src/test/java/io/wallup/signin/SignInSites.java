package io.wallup.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * Small sites that sign people in, each in another way and below a path of its own. The
 * same server is two sites to a browser: 127.0.0.1 and localhost.
 */
final class SignInSites implements AutoCloseable {

	static final String USER = "monitor@example.org";

	static final String PASSWORD = "s3cret ü+%&\"<";

	static final String TOTP_KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

	private static final String FIELDS = "<input name=username><input name=password type=password>";

	private final HttpServer server;

	SignInSites() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", (exchange) -> {
			try (exchange) {
				handle(exchange);
			}
		});
		this.server.start();
	}

	String url(String path) {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + path;
	}

	private String otherUrl(String path) {
		return "http://localhost:" + this.server.getAddress().getPort() + path;
	}

	private void handle(HttpExchange exchange) throws IOException {
		Map<String, String> form = form(exchange);
		String path = exchange.getRequestURI().getPath();
		switch (path) {
			case "/frame/" -> html(exchange, "<h1>sign in</h1><iframe name=loginIframe src=form></iframe>");
			case "/frame/form" -> html(exchange, frameForm(""));
			case "/frame/signin" -> {
				if (right(form)) {
					redirect(exchange, "home", "frame=in");
				}
				else {
					html(exchange, 401, frameForm("<p class=error>wrong user or password"));
				}
			}
			case "/inside/" -> html(exchange, "<iframe name=loginIframe src=form></iframe>");
			case "/inside/form" -> html(exchange, "<form name=signinform method=post action=form>" + FIELDS + "</form>"
					+ (form.isEmpty() ? "" : "no"));
			case "/nested/" -> html(exchange, "<h1>top</h1><iframe id=outer width=700 height=500 src='%s'></iframe>"
				.formatted(otherUrl("/nested/outer")));
			case "/nested/outer" ->
				html(exchange, "<h2>outer</h2><iframe name=inner src='%s'></iframe>".formatted(url("/nested/form")));
			case "/nested/form" -> html(exchange, "<form name=signinform method=post action=signin target=_top>"
					+ FIELDS + "<button>go</button></form>");
			case "/nested/signin", "/late/signin", "/pages/signin", "/stay/signin" -> signIn(exchange, form);
			case "/late/" -> html(exchange,
					"""
							<p>loading</p><script>setTimeout(()=>{document.body.innerHTML='<form method=post action=signin>'
							+'<input name=username><input name=password type=password><button id=go disabled>go</button></form>';
							setTimeout(()=>go.disabled=false,500)},900)</script>""");
			case "/pages/" ->
				html(exchange, "<form method=post action=password><input name=username><button>next</button></form>");
			case "/pages/password" -> {
				if (!USER.equals(form.get("username"))) {
					html(exchange, "<p class=error>no such user</p>");
				}
				else {
					html(exchange, """
							<form method=post action=signin><input type=hidden name=username value='%s'>
							<input name=password type=password><button>go</button></form>""".formatted(USER));
				}
			}
			case "/spa/" -> html(exchange,
					"""
							<main id=app></main><script>setTimeout(()=>{app.innerHTML='<input id=user><input id=pass type=password>'
							+'<button id=go>Log in</button><p id=msg></p>';
							go.onclick=async()=>{const r=await fetch('check',{method:'POST',body:new URLSearchParams({username:user.value,password:pass.value})});
							if(r.ok){history.pushState(null,'','/spa/home');app.innerHTML='<p id=welcome>welcome'}
							else msg.textContent='wrong email or password'}},700)</script>""");
			case "/spa/check" -> html(exchange, right(form) ? 200 : 403, "");
			case "/app/" -> {
				if (exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).toString().contains("app=in")) {
					html(exchange, "<p id=home>home of the app");
				}
				else {
					redirect(exchange, otherUrl("/idp/auth?client=app&state=4711"), null);
				}
			}
			case "/idp/auth" -> html(exchange, idpForm(""));
			case "/idp/check" -> {
				if (right(form)) {
					redirect(exchange, url("/app/callback?code=0815"), null);
				}
				else {
					html(exchange, idpForm("<span id=input-error-username>Invalid username or password.</span>"));
				}
			}
			case "/app/callback" -> redirect(exchange, "/app/", "app=in");
			case "/basic/" -> basic(exchange, "basic");
			case "/basic-asked/" -> basic(exchange, "basic-asked");
			case "/basic-wrong/" -> basic(exchange, "basic-wrong");
			case "/again/", "/again-other/", "/again-error/", "/again-error/login" ->
				html(exchange, "<form method=post action='%s'>%s<button>go</button></form>".formatted(
						path.startsWith("/again/") ? "./" : "/%s/check".formatted(path.split("/", -1)[1]), FIELDS));
			case "/again-other/check" ->
				html(exchange, "<form method=post action=check>%s<button>go</button></form>".formatted(FIELDS));
			case "/again-error/check" -> redirect(exchange, "login?error", null);
			case "/again-script/" -> html(exchange, script("if(r.ok)location='home';else pass.value=''"));
			case "/again-script/check" -> html(exchange, right(form) ? 200 : 403, "");
			case "/again-asking/" -> html(exchange, script("if(r.ok)location='home'"));
			case "/again-asking/check" -> basic(exchange, "again");
			case "/slow/" -> html(exchange, script("if(r.ok)setTimeout(()=>location='home',1500)"));
			case "/slow/check" -> {
				pause(3000);
				html(exchange, right(form) ? 200 : 403, "");
			}
			case "/moment/" -> html(exchange,
					form.isEmpty() ? "<form method=post action=./>%s<button>go</button></form>".formatted(FIELDS)
							: "<form>%s<button>go</button></form><script>setTimeout(()=>location='home',1200)</script>"
								.formatted(FIELDS));
			case "/unsent/" -> html(exchange,
					"<form onsubmit='event.preventDefault()'>%s<button>go</button></form>".formatted(FIELDS));
			case "/blocked/" -> html(exchange,
					"<iframe name=login width=600 height=300 src='%s'></iframe>".formatted(otherUrl("/blocked/form")));
			case "/blocked/form" ->
				html(exchange, "<form method=post action=check>%s<button>go</button></form>".formatted(FIELDS));
			case "/blocked/check" -> redirect(exchange, right(form) ? "board" : "form", "blocked=in");
			case "/blocked/board" -> redirect(exchange, "form", null);
			case "/stay/" -> html(exchange, """
					<form method=post action=signin>%s<button>go</button></form>""".formatted(FIELDS));
			case "/stay/home" -> html(exchange, """
					<script>if(location.search==='?no')document.write('<p id=home>welcome');
					else setTimeout(()=>document.body.innerHTML='<p>Stay signed in?<a id=no href=home?no>No</a>',300)
					</script>""");
			case "/totp/" -> html(exchange, "<form method=post action=code>" + FIELDS + "<button>go</button></form>");
			case "/totp/code" -> html(exchange, right(form)
					? "<form method=post action=signin><input id=otp name=otp><button>go</button></form>" : "no");
			case "/totp/signin" -> {
				boolean right = Totp.of(TOTP_KEY).at(Instant.now()).equals(form.get("otp"));
				redirect(exchange, right ? "home" : "/totp/", null);
			}
			case "/busy/" -> html(exchange, 503, "come back later");
			default -> {
				if (path.endsWith("/home")) {
					html(exchange, "<title>home</title><p id=home>welcome");
				}
				else {
					html(exchange, 404, "not found");
				}
			}
		}
	}

	private static String frameForm(String message) {
		return "<form name=signinform method=post action=signin target=_top>" + FIELDS + "</form>" + message;
	}

	// a form that a script sends
	private static String script(String then) {
		return """
				<form onsubmit='send(event)'><input id=user name=username><input id=pass name=password type=password>
				<button>go</button></form><script>const send=async(event)=>{event.preventDefault();
				const r=await fetch('check',{method:'POST',body:new URLSearchParams(
				{username:user.value,password:pass.value})});%s}</script>""".formatted(then);
	}

	private static void pause(long milliseconds) {
		try {
			Thread.sleep(milliseconds);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static String idpForm(String message) {
		return """
				<form method=post action=check><input id=username name=username>%s
				<input id=password name=password type=password><button id=kc-login>Sign In</button></form>"""
			.formatted(message);
	}

	private static void signIn(HttpExchange exchange, Map<String, String> form) throws IOException {
		redirect(exchange, right(form) ? "home" : "./", null);
	}

	private static boolean right(Map<String, String> form) {
		return USER.equals(form.get("username")) && PASSWORD.equals(form.get("password"));
	}

	private static void basic(HttpExchange exchange, String realm) throws IOException {
		String expected = "Basic "
				+ Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
		if (expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
			html(exchange, "welcome");
			return;
		}
		exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"%s\", charset=\"UTF-8\"".formatted(realm));
		html(exchange, 401, "who are you?");
	}

	private static Map<String, String> form(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		return Arrays.stream(body.split("&"))
			.map((field) -> field.split("=", 2))
			.filter((field) -> field.length == 2)
			.collect(Collectors.toMap((field) -> field[0],
					(field) -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
	}

	private static void redirect(HttpExchange exchange, String location, @Nullable String cookie) throws IOException {
		exchange.getResponseHeaders().set("Location", location);
		if (cookie != null) {
			exchange.getResponseHeaders().set("Set-Cookie", cookie + "; HttpOnly");
		}
		exchange.sendResponseHeaders(302, -1);
	}

	private static void html(HttpExchange exchange, String body) throws IOException {
		html(exchange, 200, body);
	}

	private static void html(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = ("<!doctype html><meta charset=utf-8>" + body).getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
