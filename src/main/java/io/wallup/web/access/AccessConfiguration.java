package io.wallup.web.access;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

import io.wallup.history.Audit;
import io.wallup.layout.Layouts;
import io.wallup.signin.Secret;
import io.wallup.signin.Secrets;
import io.wallup.web.ProblemWriter;
import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How the room is put together; the pages are found by Spring. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class AccessConfiguration {

	/** Some 250 ms of a small PC. */
	static final int STRENGTH = 12;

	private static final int MOST_ATTEMPTS = 10_000;

	private final SecureRandom random = new SecureRandom();

	private final InstantSource clock = InstantSource.system();

	@Bean
	Users users(@Value("${wallup.state-directory:var}") Path state) {
		return new Users(state);
	}

	@Bean
	Passwords passwords() {
		return new Passwords(this.random, STRENGTH);
	}

	@Bean
	FirstAdministrator firstAdministrator(Users users, Passwords passwords, Secrets secrets) {
		return new FirstAdministrator(users, passwords, Optional.ofNullable(System.getenv(FirstAdministrator.VARIABLE))
			.or(() -> secrets.find(FirstAdministrator.SECRET).map(Secret::value)));
	}

	@Bean
	Tokens tokens(@Value("${wallup.state-directory:var}") Path state) {
		return new Tokens(state, this.clock, this.random);
	}

	@Bean
	CliToken cliToken(@Value("${wallup.state-directory:var}") Path state) {
		return new CliToken(state, this.random);
	}

	@Bean
	Attempts attempts() {
		return new Attempts(this.clock, MOST_ATTEMPTS);
	}

	@Bean
	PasswordCheck passwordCheck(Users users, Passwords passwords, Attempts attempts) {
		return new PasswordCheck(users, passwords, attempts);
	}

	@Bean
	@ConditionalOnProperty("wallup.access.oidc.issuer")
	OidcProvider oidcProvider(AccessProperties properties, Secrets secrets) {
		return new OidcProvider(Objects.requireNonNull(properties.oidc()), secrets);
	}

	@Bean
	SiteSessions siteSessions(Users users, AccessProperties properties) {
		return new SiteSessions(users, this.clock, properties.idle(), properties.atMost());
	}

	@Bean
	AuditTrail auditTrail(Audit audit, Layouts layouts) {
		AuditTrail trail = new AuditTrail(audit, this.clock);
		layouts.whenChanged(new HandEdits(trail));
		return trail;
	}

	@Bean
	AccessRules accessRules() {
		return new AccessRules();
	}

	@Bean
	Refusals refusals(AccessRules rules, ProblemWriter problems, AuditTrail trail) {
		return new Refusals(rules, problems, trail);
	}

	@Bean
	SignIns signIns(SiteSessions sessions, Attempts attempts, Users users, AuditTrail trail) {
		return new SignIns(sessions, attempts, users, trail);
	}

	@Bean
	WebMvcConfigurer changesAreRecorded(AuditTrail trail) {
		return new WebMvcConfigurer() {
			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new ChangeRecorder(trail));
			}
		};
	}

	/** Programs, which show a token with each request. */
	@Bean
	@Order(1)
	SecurityFilterChain programs(HttpSecurity http, AccessRules rules, Refusals refusals, Tokens tokens, CliToken cli) {
		return common(http, refusals).securityMatcher(TokenFilter::shown)
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.addFilterBefore(new TokenFilter(tokens, cli, refusals), AnonymousAuthenticationFilter.class)
			.authorizeHttpRequests((requests) -> ourOwn(requests).anyRequest().access(rules.forTokens()))
			.build();
	}

	/** People, who sign in with a browser. */
	@Bean
	@Order(2)
	SecurityFilterChain people(HttpSecurity http, AccessRules rules, Refusals refusals, SignIns signIns,
			SiteSessions sessions, PasswordCheck check, AccessProperties properties,
			ObjectProvider<OidcProvider> provider, @Value("${server.port:0}") int port) {
		provider.ifAvailable((known) -> withProvider(http, known, properties, signIns));
		return common(http, refusals).authenticationProvider(check)
			.csrf((csrf) -> csrf.csrfTokenRepository(new CsrfTokens("wallup-csrf-" + port)))
			.addFilterBefore(new SiteSessionFilter(sessions), SecurityContextHolderFilter.class)
			.formLogin((form) -> form.loginPage(SignInPage.PATH)
				.loginProcessingUrl(SignInPage.PATH)
				.usernameParameter(SignInPage.NAME)
				.successHandler(signIns)
				.failureHandler(signIns))
			.logout((logout) -> logout.logoutUrl("/sign-out")
				.addLogoutHandler(signIns)
				.logoutSuccessUrl(SignInPage.PATH + "?problem=" + SignInPage.Trouble.SIGNED_OUT))
			.authorizeHttpRequests((requests) -> ourOwn(requests).anyRequest().access(rules.forSessions()))
			.build();
	}

	private static void withProvider(HttpSecurity http, OidcProvider provider, AccessProperties properties,
			SignIns signIns) {
		http.addFilterBefore(new OidcSignIn(provider), OAuth2AuthorizationRequestRedirectFilter.class)
			.oauth2Login((login) -> login.loginPage(SignInPage.PATH)
				.clientRegistrationRepository(provider)
				.authorizedClientRepository(new NoClients())
				.userInfoEndpoint(
						(user) -> user.oidcUserService(new OidcUsers(Objects.requireNonNull(properties.oidc()))))
				.successHandler(signIns)
				.failureHandler(signIns));
	}

	/** The headers of answers are set in one place, which is RequestGuard. */
	private static HttpSecurity common(HttpSecurity http, Refusals refusals) {
		return http.headers(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
	}

	/** What was decided already is not decided again on its way to the answer. */
	private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry ourOwn(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		return requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
			.permitAll();
	}

}
