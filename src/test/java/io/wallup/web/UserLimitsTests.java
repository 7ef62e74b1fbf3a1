package io.wallup.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UserLimitsTests {

	private final UserLimits limits = new UserLimits();

	@Test
	void oneUserTakesNotWhatThereIsForAll() {
		String path = "/api/layouts";
		List<MockHttpServletRequest> underWay = new ArrayList<>();
		for (int i = 0; i < UserLimits.MOST_REQUESTS; i++) {
			underWay.add(begin(path, "viewer"));
		}
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> begin(path, "viewer"))
			.satisfies((ex) -> assertThat(ex.problem().getStatus()).isEqualTo(429))
			.withMessageContaining("32 requests");
		begin(path, "admin");
		end(underWay.getFirst());
		begin(path, "viewer");
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> begin(path, "viewer"));
	}

	@Test
	void whoIsNotSignedInIsNotCounted() {
		for (int i = 0; i < 100; i++) {
			begin("/sign-in", null);
		}
		assertThat(begin("/sign-in", null)).isNotNull();
	}

	private MockHttpServletRequest begin(String path, @Nullable String user) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		if (user != null) {
			request.setUserPrincipal(() -> user);
		}
		assertThat(this.limits.preHandle(request, new MockHttpServletResponse(), this)).isTrue();
		return request;
	}

	private void end(MockHttpServletRequest request) {
		this.limits.afterCompletion(request, new MockHttpServletResponse(), this, null);
	}

}
