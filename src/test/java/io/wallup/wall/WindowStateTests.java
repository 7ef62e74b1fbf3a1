package io.wallup.wall;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class WindowStateTests {

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLOSED")
	void everyStateMayBecomeClosed(WindowState state) {
		assertThat(state.mayBecome(WindowState.CLOSED)).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void closedIsTheEndAndNoStateBecomesItself(WindowState state) {
		assertThat(WindowState.CLOSED.mayBecome(state)).isFalse();
		assertThat(state.mayBecome(state)).isFalse();
		assertThat(state.mayBecome(WindowState.WAITING)).isFalse();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "FAILED", "CLOSED" })
	void everyStateThatIsAliveMayFail(WindowState state) {
		assertThat(state.mayBecome(WindowState.FAILED)).isTrue();
	}

	@Test
	void failedWindowComesBackThroughRecoveringAlone() {
		assertThat(EnumSet.allOf(WindowState.class)).filteredOn(WindowState.FAILED::mayBecome)
			.containsExactly(WindowState.RECOVERING, WindowState.CLOSED);
		assertThat(EnumSet.allOf(WindowState.class)).filteredOn((state) -> state.mayBecome(WindowState.RECOVERING))
			.containsExactly(WindowState.UP, WindowState.FAILED);
	}

	@Test
	void settledAreThoseThatNobodyWorksOn() {
		assertThat(EnumSet.allOf(WindowState.class)).filteredOn(WindowState::settled)
			.containsExactly(WindowState.UP, WindowState.FAILED, WindowState.CLOSED);
	}

	@Test
	void isWrittenInSmallLetters() {
		assertThat(WindowState.SIGNING_IN).hasToString("signing-in");
	}

}
