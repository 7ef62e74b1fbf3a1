package io.wallup;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.wallup.cli.Cli;
import io.wallup.cli.PortTakenException;
import io.wallup.cli.RunningService;
import io.wallup.cli.ServiceRequest;
import io.wallup.cli.SettingsException;
import io.wallup.web.Listening;
import io.wallup.web.access.FirstAdministrator;
import io.wallup.web.access.PasswordResets;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The service, and the door to the commands. */
@SpringBootApplication
public class WallupApplication {

	/** Line ends of what is logged are escaped, so that nobody can forge a line. */
	private static final String MESSAGE = "%replace(%replace(%m){'\r','\\\\r'}){'\n','\\\\n'}";

	private static final String EXCEPTION = "%n%replace(%ex){'(?m)^(?=.)','    '}%nopex";

	public static void main(String[] args) {
		Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
		System.exit(Cli.run(args, WallupApplication::start, PasswordResets::reset));
	}

	private static RunningService start(ServiceRequest request) {
		PropertySource<?> settings = SettingsSource.of(request.config());
		SpringApplication application = new SpringApplication(WallupApplication.class) {

			@Override
			protected void configurePropertySources(ConfigurableEnvironment environment, String[] arguments) {
				super.configurePropertySources(environment, arguments);
				environment.getPropertySources()
					.addAfter(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, settings);
			}

		};
		application.setRegisterShutdownHook(false);
		application.addInitializers((context) -> LogTrouble.listen());
		application.setDefaultProperties(Map.of("logging.pattern.console",
				"%d{HH:mm:ss.SSS} %-5p %-22.22logger{0} " + MESSAGE + EXCEPTION, "logging.pattern.file",
				"%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5p [%t] %logger{0} " + MESSAGE + EXCEPTION,
				"logging.logback.rollingpolicy.max-file-size", "10MB", "logging.logback.rollingpolicy.max-history",
				"14"));
		try {
			ConfigurableApplicationContext context = application.run(arguments(request));
			return new StartedService(context);
		}
		catch (RuntimeException ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof PortInUseException taken) {
					throw new PortTakenException(taken.getPort(), ex);
				}
			}
			WrongSettings.in(ex, settings, System.getenv()).ifPresent((text) -> {
				throw new SettingsException(text, ex);
			});
			throw ex;
		}
	}

	private static String[] arguments(ServiceRequest request) {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("spring.config.name", "wallup");
		properties.put("spring.config.location", "classpath:/");
		properties.put("wallup.layouts-directory", request.layouts().toString());
		properties.put("wallup.config-directory", request.config().toString());
		properties.put("wallup.state-directory", request.state().toString());
		properties.put("logging.file.name", request.state().resolve("log").resolve("wallup.log").toString());
		if (request.port() != null) {
			properties.put("server.port", request.port().toString());
		}
		if (!request.logToConsole()) {
			properties.put("logging.threshold.console", "OFF");
		}
		properties.putAll(request.properties());
		return properties.entrySet()
			.stream()
			.map((property) -> "--" + property.getKey() + "=" + property.getValue())
			.toArray(String[]::new);
	}

	/** The application context as the commands see it. */
	private record StartedService(ConfigurableApplicationContext context) implements RunningService {

		@Override
		public int port() {
			return this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
		}

		@Override
		public URI address() {
			return this.context.getBean(Listening.class).address(port());
		}

		@Override
		public Optional<String> certificate() {
			return this.context.getBean(Listening.class).certificate();
		}

		@Override
		public Optional<String> firstPassword() {
			return this.context.getBean(FirstAdministrator.class).password();
		}

		@Override
		public void close() {
			this.context.close();
		}

	}

}
