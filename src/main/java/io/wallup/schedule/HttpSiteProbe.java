package io.wallup.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks by HTTP. A redirect is an answer and is not followed; a certificate that the PC
 * does not trust is none, as the clock of a PC that has just booted may be wrong.
 */
final class HttpSiteProbe implements SiteProbe {

	private static final Logger logger = LoggerFactory.getLogger(HttpSiteProbe.class);

	private final HttpClient client;

	HttpSiteProbe(Duration connectWithin) {
		this.client = HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(connectWithin).build();
	}

	@Override
	public boolean answers(URI site, Duration within) throws InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(site).timeout(within).build();
		try {
			HttpResponse<InputStream> answer = this.client.send(request, BodyHandlers.ofInputStream());
			// Nobody reads the page; closing ends a download of any length.
			answer.body().close();
			logger.debug("{} answers with {}", site, answer.statusCode());
			return answer.statusCode() < 500;
		}
		catch (IOException ex) {
			logger.debug("{} does not answer: {}", site, ex.toString());
			return false;
		}
	}

}
