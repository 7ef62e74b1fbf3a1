package io.wallup.web;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.wallup.layout.Layouts;
import io.wallup.wall.Walls;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How the room is put together; the REST classes are found by Spring. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebProperties.class)
class WebConfiguration {

	private static final int MOST_LAYOUTS_MEASURED = 100;

	@Bean
	FilterRegistrationBean<RequestGuard> requestGuard(WebProperties properties, Listening listening,
			ProblemWriter problems) {
		List<String> hosts = Stream.concat(properties.hosts().stream(), listening.ownHost().stream()).toList();
		FilterRegistrationBean<RequestGuard> registration = new FilterRegistrationBean<>(
				new RequestGuard(new OwnHosts(hosts), problems));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	@Bean
	Listening listening(WebProperties properties, ServerProperties server, SslBundles bundles) {
		Listening.checkPort(server.getPort());
		return new Listening(properties, server.getAddress(), server.getSsl(), bundles);
	}

	@Bean
	ProblemWriter problemWriter(JsonMapper mapper) {
		return new ProblemWriter(mapper);
	}

	@Bean
	WebMvcConfigurer userLimits() {
		UserLimits limits = new UserLimits();
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(limits).order(Ordered.HIGHEST_PRECEDENCE);
			}

		};
	}

	@Bean
	UnexpectedProblems unexpectedProblems() {
		return new UnexpectedProblems(() -> UUID.randomUUID().toString());
	}

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tomcatProblems(ProblemWriter problems) {
		return (factory) -> factory
			.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new ProblemValve(problems)));
	}

	@Bean
	ServerFolder serverFolder(@Value("${wallup.state-directory:var}") Path state) {
		return new ServerFolder(state.resolve("server"));
	}

	@Bean
	EventFeed eventFeed(JsonMapper mapper, Walls walls, Layouts layouts) {
		EventFeed feed = new EventFeed(InstantSource.system(), mapper);
		walls.listen(feed::publish);
		layouts.whenChanged(feed::publish);
		return feed;
	}

	/** Whoever listens would keep the server from stopping in time. */
	@Bean
	ApplicationListener<ContextClosedEvent> endOfEvents(EventFeed feed) {
		return (closed) -> feed.close();
	}

	@Bean
	WallsHealth wallsHealthIndicator(Walls walls) {
		return new WallsHealth(walls);
	}

	@Bean
	WallMeters wallMeters(Walls walls, Layouts layouts, MeterRegistry registry) {
		WallMeters meters = new WallMeters(walls, registry);
		walls.listen(meters);
		Gauge.builder("wallup.layouts.invalid", layouts, WebConfiguration::invalid)
			.description("Layouts whose file cannot be used as it is now")
			.register(registry);
		return meters;
	}

	private static double invalid(Layouts layouts) {
		return layouts.all().stream().filter((file) -> !file.current()).count();
	}

	@Bean
	LayoutJson layoutJson() {
		return new LayoutJson();
	}

	@Bean
	ApiDescription apiDescription(ObjectProvider<BuildProperties> build) {
		BuildProperties properties = build.getIfAvailable();
		return new ApiDescription((properties != null) ? String.valueOf(properties.getVersion()) : "development");
	}

	@Bean
	MeterFilter boundedLayoutLabels() {
		return MeterFilter.maximumAllowableTags("wallup", "layout", MOST_LAYOUTS_MEASURED, MeterFilter.deny());
	}

}
