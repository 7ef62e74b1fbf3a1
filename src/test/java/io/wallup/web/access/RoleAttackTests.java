package io.wallup.web.access;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.wallup.web.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Attacks of those who want more than their role lets them. */
class RoleAttackTests extends AccessFixture {

	private static final Set<String> OPEN = Set.of("GET /sign-in", "POST /preferences");

	/** It is only reached from within. */
	private static final Set<String> INNER = Set.of("/error");

	@Autowired
	private Map<String, RequestMappingHandlerMapping> mappings;

	@Autowired
	private AccessRules rules;

	@Test
	void everyHandlerHasARule() {
		assertThat(endpoints()).isNotEmpty().allSatisfy((endpoint) -> {
			AccessRules.Rule rule = this.rules.find(request(endpoint)).orElse(null);
			assertThat(rule).as("rule for %s", endpoint).isNotNull();
			assertThat(rule.role() == null).as("%s is open to everybody", endpoint)
				.isEqualTo(OPEN.contains(endpoint.toString()));
		});
	}

	@Test
	void everyHandlerRefusesThoseWhoAreNotSignedIn() throws Exception {
		for (Endpoint endpoint : closed()) {
			HttpResponse<String> answer = send(endpoint);
			assertThat(answer.statusCode()).as(endpoint.toString()).isIn(401, 403);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "VIEWER", "OPERATOR" })
	void everyHandlerRefusesALowerRole(Role role) throws Exception {
		as(role);
		String token = this.tokens.make("low-" + role, role, null, "test");
		try (Rest program = new Rest(this.port)) {
			for (Endpoint endpoint : closed()) {
				Role needed = this.rules.find(request(endpoint)).orElseThrow().role();
				if (needed != null && !role.includes(needed)) {
					assertThat(send(endpoint).statusCode()).as("%s as %s", endpoint, role).isEqualTo(403);
					assertThat(program.send(endpoint.method(), endpoint.path(), "Authorization", "Bearer " + token)
						.statusCode()).as("%s with a token as %s", endpoint, role).isEqualTo(403);
				}
			}
		}
		finally {
			this.tokens.revoke("low-" + role);
		}
	}

	@Test
	void tokenOfAnAdministratorOpensNoPage() throws Exception {
		try (Rest program = new Rest(this.port)) {
			for (String path : List.of("/users", "/tokens", "/account", "/audit")) {
				assertThat(program.send("GET", path, "Accept", "application/json").statusCode()).as(path)
					.isEqualTo(403);
			}
			assertThat(program.send("POST", "/tokens?name=more&role=ADMINISTRATOR").statusCode()).isEqualTo(403);
		}
		assertThat(this.tokens.all()).noneMatch((token) -> token.name().equals("more"));
	}

	@Test
	void tokenThatWasRevokedLetsNobodyIn() throws Exception {
		String value = this.tokens.make("short-lived", Role.VIEWER, null, "test");
		try (Rest program = new Rest(this.port)) {
			String[] header = { "Authorization", "Bearer " + value };
			assertThat(program.send("GET", "/api/walls", header).statusCode()).isEqualTo(200);
			assertThat(program.send("GET", "/actuator/prometheus", header).statusCode()).isEqualTo(200);
			this.tokens.revoke("short-lived");
			Rest.refused(program.send("GET", "/api/walls", header), 401, "not-signed-in");
			Rest.refused(program.send("GET", "/actuator/prometheus", header), 401, "not-signed-in");
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Bearer ", "Bearer x", "Bearer wallup_", "bearer null", "Basic YWRtaW46YWRtaW4=", "Bearer \t" })
	void tokenThatIsNoneLetsNobodyIn(String header) throws Exception {
		try (Rest program = new Rest(this.port)) {
			Rest.refused(program.send("GET", "/api/walls", "Authorization", header), 401, "not-signed-in");
		}
	}

	@Test
	void healthWhenNobodyIsSignedInTellsNoReasons() throws Exception {
		HttpResponse<String> answer = this.visitor.get("/actuator/health", "Accept", "application/json");
		assertThat(answer.body()).contains("status").doesNotContain("components");
		assertThat(send(new Endpoint("GET", "/actuator/prometheus")).statusCode()).isEqualTo(401);
		assertThat(send(new Endpoint("GET", "/api/openapi")).statusCode()).isEqualTo(401);
		assertThat(send(new Endpoint("GET", "/api/docs")).statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/heapdump", "/actuator/env", "/actuator/health/walls", "/actuator",
			"/h2-console", "/nothing", "/.git/config", "/wallup.yaml" })
	void nothingElseIsThereForAnybody(String path) throws Exception {
		assertThat(send(new Endpoint("GET", path)).statusCode()).isEqualTo(401);
		as(Role.ADMINISTRATOR);
		assertThat(send(new Endpoint("GET", path)).statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> send(Endpoint endpoint) throws Exception {
		return this.visitor.send(endpoint.method(), endpoint.path(), "", "Accept", "application/json", "X-CSRF-TOKEN",
				String.valueOf(this.visitor.csrf));
	}

	private List<Endpoint> closed() {
		return endpoints().filter((endpoint) -> !OPEN.contains(endpoint.toString())).toList();
	}

	private Stream<Endpoint> endpoints() {
		return this.mappings.values()
			.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap((info) -> info.getPatternValues()
				.stream()
				.filter((pattern) -> !INNER.contains(pattern))
				.flatMap((pattern) -> methods(info.getMethodsCondition().getMethods().stream().map(Enum::name).toList())
					.map((method) -> new Endpoint(method, example(pattern)))))
			.distinct();
	}

	private static Stream<String> methods(List<String> named) {
		return named.isEmpty() ? Stream.of("GET") : named.stream();
	}

	/** A path of a pattern, such as {@code /api/walls/reload} of one with choices. */
	private static String example(String pattern) {
		return Arrays.stream(pattern.split("(?<=/)|(?=/)", -1))
			.map((part) -> part.matches("\\{[^:]+:.*}") ? part.replaceAll("\\{[^:]+:([^|}]+).*}", "$1")
					: part.startsWith("{") ? "x" : part)
			.reduce("", String::concat);
	}

	private static MockHttpServletRequest request(Endpoint endpoint) {
		MockHttpServletRequest request = new MockHttpServletRequest(endpoint.method(), endpoint.path());
		request.setServletPath(endpoint.path());
		ServletRequestPathUtils.parseAndCache(request);
		return request;
	}

	/** Something that can be asked for. */
	record Endpoint(String method, String path) {

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
