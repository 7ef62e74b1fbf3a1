package io.wallup.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.wallup.cli.Programs.Ended;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests of {@link Programs}, with the only program that is on every PC of ours. */
class ProgramsTests {

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	@RepeatedTest(3)
	void runTellsExitCodeAndOutput() throws Exception {
		Ended ended = Programs.ofPc(Duration.ofMinutes(1)).run(List.of(JAVA, "--version"));
		assertThat(ended.well()).isTrue();
		assertThat(ended.text()).contains("25");
	}

	@Test
	void runWhenTheProgramFailsTellsWhatItWrote() throws Exception {
		Ended ended = Programs.ofPc(Duration.ofMinutes(1)).run(List.of(JAVA, "--no-such-option"));
		assertThat(ended.code()).isEqualTo(1);
		assertThat(ended.text()).contains("no-such-option");
	}

	@Test
	void runWhenTheProgramDoesNotEndInTimeEndsIt() {
		assertThatExceptionOfType(CommandException.class)
			.isThrownBy(() -> Programs.ofPc(Duration.ofMillis(1)).run(List.of(JAVA, "--version")))
			.withMessageEndingWith("has not ended well within 0 s");
	}

	@Test
	void runWhenThereIsNoSuchProgramIsAnIoException() {
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> Programs.ofPc(Duration.ofMinutes(1)).run(List.of("/no/such/program")));
	}

}
