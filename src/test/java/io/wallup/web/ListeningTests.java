package io.wallup.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import io.wallup.TestCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ListeningTests {

	@TempDir
	Path folder;

	@Test
	void openToOthersWithoutTlsIsRefusedAndSaysWhatToDo() throws IOException {
		for (String address : new String[] { "0.0.0.0", "192.168.1.7", "::", "" }) {
			InetAddress given = address.isEmpty() ? null : InetAddress.ofLiteral(address);
			assertThatExceptionOfType(RefusedListeningException.class)
				.isThrownBy(() -> listening(given, false, null).customize(new TomcatServletWebServerFactory()))
				.withMessageContaining("server.address is \"")
				.withMessageContaining("wallup.web.tls.certificate")
				.withMessageContaining("wallup.web.insecure: true");
		}
	}

	@Test
	void openToOthersWhenToldInsecureIsDone() {
		assertThatCode(() -> listening(InetAddress.ofLiteral("0.0.0.0"), true, null)
			.customize(new TomcatServletWebServerFactory())).doesNotThrowAnyException();
	}

	@Test
	void openOnLoopbackNeedsNothing() {
		for (String address : new String[] { "127.0.0.1", "127.0.0.2", "::1" }) {
			Listening listening = listening(InetAddress.ofLiteral(address), false, null);
			assertThatCode(() -> listening.customize(new TomcatServletWebServerFactory())).doesNotThrowAnyException();
			assertThat(listening.certificate()).isEmpty();
		}
		assertThat(listening(InetAddress.ofLiteral("::1"), false, null).address(9247))
			.isEqualTo(URI.create("http://[0:0:0:0:0:0:0:1]:9247"));
	}

	@Test
	void certificateThatIsNoneIsRefusedInOneLine() throws Exception {
		TestCertificate good = TestCertificate.of(this.folder, "wall.example");
		Path bad = Files.writeString(this.folder.resolve("bad.pem"), "nonsense");
		for (Path certificate : new Path[] { bad, this.folder.resolve("none.pem") }) {
			assertThatExceptionOfType(RefusedListeningException.class)
				.isThrownBy(() -> listening(null, false, new WebProperties.Tls(certificate, good.key()))
					.customize(new TomcatServletWebServerFactory()))
				.withMessageContaining("expected PEM files")
				.withMessageNotContaining("\n");
		}
	}

	@Test
	void serviceWithTlsIsEncryptedAndItsCookiesAreSecure() throws Exception {
		TestCertificate certificate = TestCertificate.of(this.folder, "localhost");
		ConfigurableApplicationContext service = new SpringApplicationBuilder(WebRoom.class).run(
				"--spring.config.name=wallup", "--server.port=0", "--server.address=0.0.0.0",
				"--wallup.state-directory=" + new WebRoom.Folders(this.folder).withToken().state(),
				"--wallup.web.tls.certificate=" + certificate.certificate(),
				"--wallup.web.tls.key=" + certificate.key());
		try (HttpClient client = HttpClient.newBuilder().sslContext(trusting(certificate)).build()) {
			int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
			Listening listening = service.getBean(Listening.class);
			assertThat(listening.certificate()).contains(certificate.fingerprint());
			assertThat(listening.address(port)).isEqualTo(URI.create("https://127.0.0.1:" + port));
			HttpResponse<String> answer = client
				.send(HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/sign-in"))
					.timeout(Duration.ofMinutes(1))
					.build(), HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty()
				.allSatisfy((cookie) -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Strict"));
		}
		finally {
			service.close();
		}
	}

	private static Listening listening(@Nullable InetAddress address, boolean insecure,
			WebProperties.@Nullable Tls tls) {
		return new Listening(new WebProperties(List.of(), Duration.ofSeconds(15), insecure, tls), address, (Ssl) null,
				new DefaultSslBundleRegistry());
	}

	private static SSLContext trusting(TestCertificate certificate) throws Exception {
		TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		java.security.KeyStore trusted = java.security.KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		trusted.setCertificateEntry("wallup", certificate.keys().getCertificate("wallup"));
		managers.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, managers.getTrustManagers(), null);
		return context;
	}

}
