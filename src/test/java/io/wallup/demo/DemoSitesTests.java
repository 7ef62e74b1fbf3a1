package io.wallup.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import io.wallup.demo.DemoEvent.Kind;
import io.wallup.layout.Bounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests of {@link DemoSites}. */
class DemoSitesTests {

	private final DemoSites sites = DemoSites.start(DemoSettings.QUICK);

	private final HttpClient browser = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(Redirect.NORMAL)
		.build();

	@AfterEach
	void close() {
		this.browser.shutdownNow();
		this.sites.close();
	}

	@Test
	void signInPageOfSite247HoldsTheFormInAnIframe() throws Exception {
		assertThat(get(this.sites.uri(Site.SITE247)).body())
			.contains("<iframe id=\"loginIframe\" name=\"loginIframe\"");
		assertThat(get(this.sites.uri(Site.SITE247).resolve("form")).body()).contains("name=\"signinform\"",
				"name=\"username\"", "name=\"password\"");
	}

	@Test
	void dashboardWhenNotSignedInRedirectsToTheSignIn() throws Exception {
		HttpResponse<String> answer = get(this.sites.dashboard(Site.SITE247, "run1_1"));
		assertThat(answer.uri()).isEqualTo(this.sites.uri(Site.SITE247));
		assertThat(this.sites.events()).extracting(DemoEvent::kind).containsExactly(Kind.DASHBOARD_REFUSED);
	}

	@Test
	void signInWithTheRightPasswordOpensTheDashboards() throws Exception {
		HttpResponse<String> home = signIn(Site.SITE247, "passwd");
		assertThat(home.uri().getPath()).isEqualTo("/site247/home");
		assertThat(get(this.sites.dashboard(Site.SITE247, "run1_1")).body()).contains("<title>run1_1 - site247</title>",
				"signed in as id");
		assertThat(this.sites.events()).extracting(DemoEvent::kind).containsExactly(Kind.SIGNED_IN);
	}

	@Test
	void signInWithTheWrongPasswordIsRefused() throws Exception {
		assertThat(signIn(Site.SITE247, "other").statusCode()).isEqualTo(401);
		assertThat(signIn(Site.WHATAP, "other").statusCode()).isEqualTo(401);
		assertThat(this.sites.events()).extracting(DemoEvent::kind)
			.containsExactly(Kind.SIGN_IN_REFUSED, Kind.SIGN_IN_REFUSED);
	}

	@Test
	void signInToOneSiteIsNoneToTheOther() throws Exception {
		signIn(Site.WHATAP, "passwd");
		assertThat(get(this.sites.dashboard(Site.WHATAP, "run2_2")).body()).contains("run2_2 - whatap");
		assertThat(get(this.sites.dashboard(Site.SITE247, "run2_1")).uri()).isEqualTo(this.sites.uri(Site.SITE247));
	}

	@Test
	void expireEndsTheSiteSessions() throws Exception {
		signIn(Site.SITE247, "passwd");
		this.sites.expire();
		assertThat(get(this.sites.dashboard(Site.SITE247, "run1_1")).uri()).isEqualTo(this.sites.uri(Site.SITE247));
	}

	@Test
	void beaconIsRecordedWithTheBoundsOfTheWindow() throws Exception {
		HttpResponse<String> answer = post(this.sites.uri(Site.SITE247).resolve("/beacon"),
				"name=run1_1&event=expanded&x=0&y=-1440&width=2560&height=1390");
		assertThat(answer.statusCode()).isEqualTo(204);
		DemoEvent event = this.sites.events().getFirst();
		assertThat(event.kind()).isEqualTo(Kind.EXPANDED);
		assertThat(event.dashboard()).isEqualTo("run1_1");
		assertThat(event.bounds()).isEqualTo(new Bounds(0, -1440, 2560, 1390));
	}

	@Test
	void beaconWhenItIsNoneIsRefused() throws Exception {
		URI beacon = this.sites.uri(Site.SITE247).resolve("/beacon");
		assertThat(post(beacon, "name=run1_1&event=danced").statusCode()).isEqualTo(400);
		assertThat(post(beacon, "name=<b>&event=loaded&x=0&y=0&width=1&height=1").statusCode()).isEqualTo(400);
		assertThat(this.sites.events()).isEmpty();
	}

	@Test
	void pageWhenItsNameHoldsMarkupIsNotThere() throws Exception {
		signIn(Site.SITE247, "passwd");
		assertThat(get(this.sites.uri(Site.SITE247).resolve("dash/%3Cscript%3E")).statusCode()).isEqualTo(404);
	}

	@Test
	void siteWhenFailingAnswersWith503AndTheOtherIsWell() throws Exception {
		this.sites.health(Site.SITE247, Health.FAILING);
		assertThat(get(this.sites.uri(Site.SITE247)).statusCode()).isEqualTo(503);
		assertThat(get(this.sites.uri(Site.WHATAP)).statusCode()).isEqualTo(200);
	}

	@Test
	void siteWhenDeadHangsUp() {
		this.sites.health(Site.SITE247, Health.DEAD);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> get(this.sites.uri(Site.SITE247)));
	}

	@Test
	void siteWhenSilentAnswersOnceItIsWellAgain() throws Exception {
		this.sites.health(Site.WHATAP, Health.SILENT);
		var answer = this.browser.sendAsync(HttpRequest.newBuilder(this.sites.uri(Site.WHATAP)).build(),
				BodyHandlers.ofString());
		assertThat(answer).isNotDone();
		this.sites.health(Site.WHATAP, Health.WELL);
		assertThat(answer).succeedsWithin(Duration.ofSeconds(20));
	}

	private HttpResponse<String> signIn(Site site, String password) throws Exception {
		return post(this.sites.uri(site).resolve("signin"), "username=id&password=" + password);
	}

	private HttpResponse<String> get(URI uri) throws Exception {
		return this.browser.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> post(URI uri, String form) throws Exception {
		return this.browser.send(HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(form)).build(),
				BodyHandlers.ofString());
	}

}
