package io.wallup.web;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link OwnHosts}. */
class OwnHostsTests {

	private final OwnHosts hosts = new OwnHosts(List.of("Wall.example", "10.1.2.3", "[fd00::5]"));

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LOCALHOST", "localhost:9247", "localhost:1", "127.0.0.1", "127.0.0.1:9247",
			"127.255.255.254", "127.0.1.1", "[::1]", "[::1]:9247", "[0:0:0:0:0:0:0:1]", "[0000::0001]:80",
			"[::ffff:127.0.0.1]", "wall.example", "WALL.EXAMPLE:9247", "10.1.2.3", "10.1.2.3:80", "[fd00::5]:9247" })
	void includeWhenLoopbackOrConfiguredIsTrue(String host) {
		assertThat(this.hosts.include(host)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "localhost.",
			"evil.localhost", "notlocalhost", "localhost@evil.example", "evil@localhost", "evil:pass@127.0.0.1",
			"evil.example#localhost", "evil.example/localhost", "evil.example?localhost", "evil.example\\localhost",
			"localhost:9247:80", "localhost:x", "localhost:999999", " localhost", "localhost ",
			"localhost,evil.example", "localhost evil.example", "127.0.0.256", "127.0.0", "127.1", "127.0.0.01",
			"0177.0.0.1", "2130706433", "0x7f.0.0.1", "0.0.0.0", "128.0.0.1", "10.1.2.4", "::1", "[::1", "::1]",
			"[::2]", "[::]", "[::1].evil.example", "[::1]evil.example", "[::1%25lo]", "[::1%lo]", "[127.0.0.1.evil]",
			"[::ffff:10.1.2.3]", "wall.example.evil.example", "xwall.example", "wall-example", "fd00::5", "localhost\0",
			"local\u017fhost", "\u2460\u2461\u2466.0.0.1", "http://localhost" })
	void includeWhenAnythingElseIsFalse(String host) {
		assertThat(this.hosts.include(host)).isFalse();
	}

}
