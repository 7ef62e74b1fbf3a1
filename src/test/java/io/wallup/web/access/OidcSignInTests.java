package io.wallup.web.access;

import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import io.wallup.web.WebRoom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in through a real provider of OpenID Connect. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcSignInTests {

	private int port;

	private ConfigurableApplicationContext service;

	private ConfigurableApplicationContext provider;

	@BeforeAll
	void start(@TempDir Path folder) throws Exception {
		int itsPort = freePort();
		this.service = new SpringApplicationBuilder(WebRoom.class).run("--spring.config.name=wallup", "--server.port=0",
				"--wallup.state-directory=" + folder.resolve("var"),
				"--wallup.access.oidc.issuer=http://127.0.0.1:" + itsPort, "--wallup.access.oidc.client-id=wallup",
				"--wallup.access.oidc.client-secret=wallup-oidc", "--wallup.access.oidc.role-claim=realm_access.roles",
				"--wallup.access.oidc.roles.wall-operators=operator");
		this.port = this.service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
		Path secret = this.service.getBean(WebRoom.Folders.class).root().resolve("secrets/wallup-oidc");
		Files.createDirectories(secret.getParent());
		Files.writeString(secret, TestProvider.CLIENT_SECRET);
		assertThatNobodyIsLetInWhileTheProviderIsNotThere();
		this.provider = new SpringApplicationBuilder(TestProvider.class).run("--server.port=" + itsPort,
				"--server.address=127.0.0.1", "--logging.level.root=warn",
				"--test.redirect=http://127.0.0.1:" + this.port + "/login/oauth2/code/wallup");
	}

	@AfterAll
	void stop() {
		this.provider.close();
		this.service.close();
	}

	private static int freePort() throws Exception {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private void assertThatNobodyIsLetInWhileTheProviderIsNotThere() throws Exception {
		try (Visitor visitor = new Visitor(this.port)) {
			assertThat(visitor.location(visitor.get(OidcSignIn.PATH))).isEqualTo("/sign-in?problem=provider-failed");
			assertThat(visitor.get("/sign-in?problem=provider-failed").body()).contains("cannot be reached",
					"/oauth2/authorization/wallup");
			assertThat(visitor.cookie("wallup-session")).isNull();
		}
	}

	@Test
	void signInWithAGroupThatMakesARoleLeadsBackWithThatRole() throws Exception {
		try (Visitor visitor = new Visitor(this.port)) {
			HttpResponse<String> there = visitor.get(OidcSignIn.PATH + "?to=/account");
			assertThat(visitor.location(there)).contains("code_challenge_method=S256", "code_challenge=", "nonce=",
					"state=");
			String before = visitor.cookie("wallup-session");
			HttpResponse<String> back = asAt(visitor, there, "kim");
			assertThat(visitor.location(back)).isEqualTo("/account");
			assertThat(visitor.cookie("wallup-session")).isNotNull().isNotEqualTo(before);
			assertThat(visitor.get("/account").body()).contains("oidc:kim").doesNotContain("name=\"present\"");
			assertThat(visitor.get("/users").statusCode()).isEqualTo(403);
			assertThat(visitor.send("DELETE", "/api/walls/none", "", "X-CSRF-TOKEN", String.valueOf(visitor.csrf))
				.statusCode()).isEqualTo(404);
		}
	}

	@Test
	void signInWithoutAGroupThatMakesARoleIsRefused() throws Exception {
		try (Visitor visitor = new Visitor(this.port)) {
			HttpResponse<String> back = asAt(visitor, visitor.get(OidcSignIn.PATH), "lee");
			assertThat(visitor.location(back)).isEqualTo("/sign-in?problem=no-role");
			assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
		}
	}

	@Test
	void answerThatNobodyAskedForIsRefused() throws Exception {
		try (Visitor visitor = new Visitor(this.port); Visitor other = new Visitor(this.port)) {
			HttpResponse<String> there = visitor.get(OidcSignIn.PATH);
			HttpResponse<String> code = authorize(visitor, there, "kim");
			HttpResponse<String> stolen = other.get(visitor.location(code));
			assertThat(other.location(stolen)).isEqualTo("/sign-in?problem=provider-failed");
			assertThat(other.get("/account").statusCode()).isEqualTo(302);
		}
	}

	private static HttpResponse<String> asAt(Visitor visitor, HttpResponse<String> there, String name)
			throws Exception {
		return visitor.get(visitor.location(authorize(visitor, there, name)));
	}

	private static HttpResponse<String> authorize(Visitor visitor, HttpResponse<String> there, String name)
			throws Exception {
		return visitor.send("GET", visitor.location(there), "", "Authorization",
				"Basic " + Base64.getEncoder().encodeToString((name + ":pw").getBytes(StandardCharsets.UTF_8)));
	}

}
