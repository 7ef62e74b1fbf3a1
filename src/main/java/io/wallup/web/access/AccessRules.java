package io.wallup.web.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may ask for what, by method and path. The first rule that fits holds; what none
 * fits is nobody's.
 */
final class AccessRules {

	private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

	private static final Set<HttpMethod> POSTING = Set.of(HttpMethod.POST);

	private static final Set<HttpMethod> ANY = Set.of();

	private static final List<Rule> RULES = Stream
		.of(rules(null, READING, "/actuator/health", "/assets/**", "/webjars/**", "/sign-in"),
				rules(null, POSTING, "/sign-in", "/preferences"),
				rules(Role.ADMINISTRATOR, ANY, "/users/**", "/tokens/**", "/secrets/**", "/audit/**", "/api/users/**",
						"/api/tokens/**", "/api/secrets/**", "/api/audit/**"),
				rules(Role.VIEWER, ANY, "/account/**"),
				rules(Role.VIEWER, READING, "/", "/walls/**", "/layouts/**", "/sign-ins/**", "/runs/**", "/schedule/**",
						"/api/**", "/actuator/prometheus"),
				rules(Role.VIEWER, POSTING, "/sign-out", "/api/layouts/*/validate", "/layouts/*/draft",
						"/layouts/*/completions", "/layouts/*/difference", "/layouts/*/difference"),
				rules(Role.OPERATOR, ANY, "/walls/**", "/schedule/**", "/api/walls/**", "/api/schedule/**"),
				rules(Role.ADMINISTRATOR, ANY, "/layouts/**", "/sign-ins/**", "/api/layouts/**", "/api/sign-ins/**"))
		.flatMap(List::stream)
		.toList();

	/** Tokens are for programs: they have no pages. */
	private static final List<RequestMatcher> FOR_TOKENS = Stream.of("/api/**", "/actuator/**")
		.<RequestMatcher>map((path) -> PathPatternRequestMatcher.withDefaults().matcher(path))
		.toList();

	private static List<Rule> rules(@Nullable Role role, Set<HttpMethod> methods, String... paths) {
		return Arrays.stream(paths)
			.map((path) -> new Rule(role, methods, PathPatternRequestMatcher.withDefaults().matcher(path)))
			.toList();
	}

	/** The rule that holds for a request. */
	Optional<Rule> find(HttpServletRequest request) {
		return RULES.stream().filter((rule) -> rule.fits(request)).findFirst();
	}

	AuthorizationManager<RequestAuthorizationContext> forSessions() {
		return (who, context) -> decide(who, context.getRequest(), (request) -> true);
	}

	AuthorizationManager<RequestAuthorizationContext> forTokens() {
		return (who, context) -> decide(who, context.getRequest(),
				(request) -> FOR_TOKENS.stream().anyMatch((path) -> path.matches(request)));
	}

	private AuthorizationDecision decide(Supplier<? extends @Nullable Authentication> who, HttpServletRequest request,
			Predicate<HttpServletRequest> allowed) {
		return new AuthorizationDecision(allowed.test(request)
				&& find(request).filter((rule) -> rule.role() == null || rule.allows(Me.of(who.get()))).isPresent());
	}

	/**
	 * One rule.
	 *
	 * @param role the least role, or nothing when everybody may
	 * @param methods the methods that it is for, or none for all
	 */
	record Rule(@Nullable Role role, Set<HttpMethod> methods, RequestMatcher path) {

		private boolean fits(HttpServletRequest request) {
			return (this.methods.isEmpty() || this.methods.contains(HttpMethod.valueOf(request.getMethod())))
					&& this.path.matches(request);
		}

		private boolean allows(@Nullable Me me) {
			return me != null && this.role != null && me.role().includes(this.role);
		}

	}

}
