package io.wallup.cli;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.wallup.TestCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServiceClientTests {

	@TempDir
	Path folder;

	@Test
	void askShowsTheTokenOfTheStateFolderAndNotToStrangers() throws Exception {
		FakeService service = new FakeService();
		service.json("GET /api/walls", "[]");
		Path file = this.folder.resolve("cli-token");
		Files.writeString(file, "wallup_x\n");
		ServiceClient client = new ServiceClient(ServiceAddress.of(service.port()),
				new OwnToken(file, Optional.empty()));
		assertThat(client.isThere()).isTrue();
		assertThat(service.tokens).isEmpty();
		client.walls();
		assertThat(service.tokens).containsExactly("Bearer wallup_x");
		service.stop();
	}

	@Test
	void askWhenTheServiceIsOfAnotherStateFolderSaysSo() {
		FakeService service = new FakeService();
		service.problem("GET /api/walls", 401, "not-signed-in", "Nobody is signed in");
		ServiceClient client = new ServiceClient(ServiceAddress.of(service.port()),
				new OwnToken(this.folder.resolve("cli-token"), Optional.empty()));
		assertThatExceptionOfType(CommandException.class).isThrownBy(client::walls)
			.withMessageContaining("does not let this command in")
			.withMessageContaining("--state");
		service.stop();
	}

	@Test
	void askOverTlsTrustsTheCertificateOfTheServiceAndNoOther() throws Exception {
		TestCertificate own = TestCertificate.of(this.folder, "wall.example");
		TestCertificate other = TestCertificate.of(this.folder, "other.example");
		HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setHttpsConfigurator(new HttpsConfigurator(own.context()));
		server.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(200, 2);
			exchange.getResponseBody().write("[]".getBytes(StandardCharsets.UTF_8));
			exchange.close();
		});
		server.start();
		URI address = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
		OwnToken token = new OwnToken(this.folder.resolve("cli-token"), Optional.empty());
		assertThat(new ServiceClient(new ServiceAddress(address, own.fingerprint()), token).walls().value()).isEmpty();
		assertThatExceptionOfType(CommandException.class)
			.isThrownBy(() -> new ServiceClient(new ServiceAddress(address, other.fingerprint()), token).walls())
			.withMessageContaining("certificate");
		server.stop(0);
	}

	@Test
	void passwordResetPrintsTheNewPassword() {
		CliTester cli = new CliTester(this.folder);
		cli.passwords = (state, user) -> user.equals("kim") ? Optional.of("abcd-efgh") : Optional.empty();
		assertThat(cli.run("password", "reset", "kim")).isZero();
		assertThat(cli.out()).isEqualTo("The new password of kim is abcd-efgh\n");
		assertThat(cli.run("password", "reset", "lee")).isEqualTo(3);
		assertThat(cli.err()).contains("There is no user \"lee\"");
	}

}
