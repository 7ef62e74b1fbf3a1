package io.wallup.browser;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DriverSessionTests {

	@Test
	void reasonWhenTheDriverTellsACauseOnASecondLineKeepsIt() {
		assertThat(DriverSession.reason("""
				Could not start a new session. Response code 500. Message: session not created
				from disconnected: unable to connect to renderer
				Host info: host: 'pc1', ip: '127.0.1.1'
				Build info: version: '4.49.0'
				""")).isEqualTo("Could not start a new session. Response code 500. Message: session not created "
				+ "from disconnected: unable to connect to renderer");
	}

	@Test
	void reasonWhenThereIsOneLineIsThatLine() {
		assertThat(DriverSession.reason("Cannot run program")).isEqualTo("Cannot run program");
	}

}
