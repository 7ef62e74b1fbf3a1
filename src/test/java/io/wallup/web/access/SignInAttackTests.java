package io.wallup.web.access;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.wallup.web.RawHttp;
import io.wallup.web.Rest;
import io.wallup.web.WebRoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Attacks on signing in, and on those who are signed in. */
@ExtendWith(OutputCaptureExtension.class)
class SignInAttackTests extends AccessFixture {

	private static final String VIEWER = "an-viewer";

	@Autowired
	private WebRoom.Folders folders;

	@Test
	void pageWhenNobodyIsSignedInLeadsThroughSigningInBackToIt() throws Exception {
		HttpResponse<String> answer = this.visitor.get("/account?done");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(this.visitor.location(answer)).isEqualTo("/sign-in?to=%2Faccount%3Fdone");
		assertThat(this.visitor.get("/sign-in?to=%2Faccount%3Fdone").body()).contains("value=\"/account?done\"");
		assertThat(this.visitor.location(this.visitor.signIn(VIEWER, PASSWORD, "/account?done")))
			.isEqualTo("/account?done");
	}

	@Test
	void partOfAPageWhenTheSiteSessionHasEndedHasThePageLoadedAnew() throws Exception {
		HttpResponse<String> answer = this.visitor.get("/account", "HX-Request", "true");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("HX-Refresh")).contains("true");
	}

	@Test
	void visitWithoutSigningInMakesNoSiteSession() throws Exception {
		this.visitor.get("/sign-in");
		this.visitor.get("/account");
		assertThat(this.visitor.cookie("wallup-session")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "/\\evil.example", "https://evil.example/", "\\\\evil.example",
			"/\t/evil.example", "javascript:alert(1)", "/x\r\nSet-Cookie: a=b", "evil.example", "/sign-out",
			"/oauth2/authorization/wallup", "/..//x", "/{x}", "" })
	void signInWhenTheWayBackIsNotOursLeadsToTheStart(String to) throws Exception {
		HttpResponse<String> answer = this.visitor.signIn(VIEWER, PASSWORD, to);
		assertThat(this.visitor.location(answer)).isEqualTo("/");
		assertThat(answer.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("a="));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/..//x", "/a/../../x", "//evil.example", "/%2e%2e/x" })
	void preferencesWhenTheWayBackIsNotOursLeadToTheStart(String back, CapturedOutput output) throws Exception {
		this.visitor.get("/sign-in");
		HttpResponse<String> answer = this.visitor.post("/preferences", "theme", "dark", "back", back);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(this.visitor.location(answer)).isEqualTo("/");
		assertThat(output).doesNotContain("IllegalArgumentException");
	}

	@Test
	void signInWithoutTheTokenOfThePageIsRefused() throws Exception {
		HttpResponse<String> answer = this.visitor.send("POST", "/sign-in",
				Visitor.form("username", VIEWER, "password", PASSWORD), "Content-Type",
				"application/x-www-form-urlencoded");
		assertThat(this.visitor.location(answer)).isEqualTo("/sign-in?problem=stale");
		assertThat(this.visitor.cookie("wallup-session")).isNull();
	}

	@Test
	void changeWithoutTheTokenOfThePageIsRefused() throws Exception {
		as(Role.ADMINISTRATOR);
		String form = Visitor.form("name", "mallory", "role", "ADMINISTRATOR");
		assertThat(this.visitor.send("POST", "/users", form, "Content-Type", "application/x-www-form-urlencoded")
			.statusCode()).isEqualTo(403);
		assertThat(this.visitor.send("DELETE", "/api/walls/pc1", "", "Accept", "application/json").statusCode())
			.isEqualTo(403);
		assertThat(this.users.find("mallory")).isEmpty();
	}

	@Test
	void changeWithTheTokenOfSomebodyElseIsRefused() throws Exception {
		as(Role.ADMINISTRATOR);
		try (Visitor other = new Visitor(this.port)) {
			other.signedIn(VIEWER, PASSWORD);
			this.visitor.csrf = other.csrf;
		}
		assertThat(this.visitor.post("/users", "name", "mallory", "role", "ADMINISTRATOR").statusCode()).isEqualTo(403);
		assertThat(this.users.find("mallory")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Origin,https://evil.example", "Origin,null", "Sec-Fetch-Site,cross-site",
			"Sec-Fetch-Site,same-site" })
	void changeFromAnotherSiteIsRefusedEvenWithItsToken(String header, String value) throws Exception {
		as(Role.ADMINISTRATOR);
		HttpResponse<String> answer = this.visitor.send("POST", "/users",
				Visitor.form("name", "mallory", "role", "ADMINISTRATOR", "_csrf", String.valueOf(this.visitor.csrf)),
				"Content-Type", "application/x-www-form-urlencoded", header, value);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("cross-site");
		assertThat(this.users.find("mallory")).isEmpty();
	}

	@Test
	void pageUnderAForeignHostIsRefusedEvenToWhoIsSignedIn() throws Exception {
		as(Role.ADMINISTRATOR);
		String answer = new RawHttp(this.port).send("GET /users HTTP/1.1", "Host: evil.example", "Connection: close",
				"Cookie: wallup-session-0=" + this.visitor.cookie("wallup-session"));
		assertThat(answer).startsWith("HTTP/1.1 421 ");
	}

	@Test
	void signInGivesANewSiteSessionWhateverWasPlanted() throws Exception {
		this.visitor.plant("wallup-session-0", "0123456789ABCDEF0123456789ABCDEF");
		as(Role.VIEWER);
		String id = this.visitor.cookie("wallup-session");
		assertThat(id).isNotNull().isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
		String answer = new RawHttp(this.port).send("GET /account HTTP/1.1", "Host: localhost", "Connection: close",
				"Accept: text/html", "Cookie: wallup-session-0=0123456789ABCDEF0123456789ABCDEF");
		assertThat(answer).startsWith("HTTP/1.1 302 ");
	}

	@Test
	void cookieIsForOurselvesAndOutOfReachOfScripts() throws Exception {
		HttpResponse<String> answer = this.visitor.signIn(VIEWER, PASSWORD, "/account");
		assertThat(answer.headers().allValues("Set-Cookie"))
			.anySatisfy((cookie) -> assertThat(cookie).startsWith("wallup-session-0=")
				.contains("HttpOnly", "SameSite=Lax", "Path=/"));
		assertThat(this.visitor.get("/account;jsessionid=1").statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "an-operator", "nobody-of-this-name" })
	void guessingHasToWaitAndDoesNotTellWhichNamesThereAre(String name) throws Exception {
		for (int i = 0; i < 3; i++) {
			assertThat(this.visitor.location(this.visitor.signIn(name, "wrong " + i, null)))
				.isEqualTo("/sign-in?problem=wrong");
		}
		assertThat(this.visitor.location(this.visitor.signIn(name, PASSWORD, null)))
			.matches("/sign-in\\?problem=(wait&seconds=\\d+|wrong)");
	}

	@Test
	void passwordIsInNoAnswerAndInNoLog(CapturedOutput output) throws Exception {
		String secret = "the-password-in-the-wrong-field";
		HttpResponse<String> byName = this.visitor.signIn(secret, secret, null);
		HttpResponse<String> right = this.visitor.signIn(VIEWER, PASSWORD, null);
		assertThat(List.of(byName.body() + byName.headers(), right.body() + right.headers(),
				this.visitor.get("/account").body(), output.getAll()))
			.allSatisfy((text) -> assertThat(text).doesNotContain(secret).doesNotContain(PASSWORD));
	}

	@Test
	void logLineCannotBeForged(CapturedOutput output) throws Exception {
		this.visitor.get("/sign-in");
		this.visitor.post("/sign-in", "username", "x\r\n2026-11-21 admin from 1.2.3.4: stop\u202Eevil", "password",
				"y");
		as(Role.VIEWER);
		this.visitor.send("POST", "/users/a%E2%80%AEb/delete", "", "X-CSRF-TOKEN", String.valueOf(this.visitor.csrf));
		assertThat(output.getAll()).doesNotContain("\u202E").doesNotContain("2026-11-21 admin from 1.2.3.4");
	}

	@Test
	void usersWhenTheirFileIsDamagedAreNotLetInAndProgramsAre() throws Exception {
		as(Role.ADMINISTRATOR);
		Path file = this.folders.state().resolve("access/users.json");
		String before = Files.readString(file);
		try (Rest rest = new Rest(this.port)) {
			Files.writeString(file, before.substring(0, before.length() / 2));
			assertThat(this.visitor.get("/users").statusCode()).isEqualTo(302);
			assertThat(this.visitor.location(this.visitor.signIn("an-administrator", PASSWORD, null)))
				.isEqualTo("/sign-in?problem=damaged");
			assertThat(this.visitor.get("/sign-in?problem=damaged").body()).contains("cannot be read");
			assertThat(rest.send("GET", "/api/walls").statusCode()).isEqualTo(200);
		}
		finally {
			Files.writeString(file, before);
		}
		as(Role.ADMINISTRATOR);
	}

	@Test
	void signOutEndsTheSiteSession() throws Exception {
		as(Role.VIEWER);
		String session = this.visitor.cookie("wallup-session");
		assertThat(this.visitor.get("/sign-out").statusCode()).isEqualTo(404);
		assertThat(this.visitor.location(this.visitor.post("/sign-out"))).isEqualTo("/sign-in?problem=signed-out");
		assertSignedOut(session);
	}

	@Test
	void changedUserIsSignedOutAtOnce() throws Exception {
		as(Role.VIEWER);
		this.users.change(VIEWER, (user) -> user.withRole(Role.OPERATOR));
		assertSignedOut(this.visitor.cookie("wallup-session"));
	}

	@Test
	void changedPasswordSignsOutElsewhereOnly() throws Exception {
		as(Role.VIEWER);
		try (Visitor elsewhere = new Visitor(this.port)) {
			elsewhere.signedIn(VIEWER, PASSWORD);
			assertThat(this.visitor
				.post("/account/password", "present", "not it", "password", "another long one", "again",
						"another long one")
				.statusCode()).isEqualTo(409);
			assertThat(this.visitor.location(this.visitor.post("/account/password", "present", PASSWORD, "password",
					"another long one", "again", "another long one")))
				.isEqualTo("/account?done");
			assertThat(this.visitor.get("/account").statusCode()).isEqualTo(200);
			assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
		}
	}

	private void assertSignedOut(@org.jspecify.annotations.Nullable String session) throws IOException {
		assertThat(new RawHttp(this.port).send("GET /account HTTP/1.1", "Host: localhost", "Connection: close",
				"Accept: text/html", "Cookie: wallup-session-0=" + session))
			.startsWith("HTTP/1.1 302 ");
	}

}
