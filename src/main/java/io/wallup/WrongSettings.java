package io.wallup;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wallup.web.RefusedListeningException;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.PropertySource;
import org.springframework.util.PlaceholderResolutionException;

/** Finds the setting for which a start failed. */
final class WrongSettings {

	private static final String SOMEWHERE = "settings: error: ";

	private static final Pattern SECRET = Pattern.compile("WALLUP_(SECRET_.*|.*(PASSWORD|TOKEN))");

	private WrongSettings() {
	}

	/**
	 * What is wrong with the settings, in one line, when they are why it failed.
	 * @param settings what the settings file says
	 * @param environment the variables of the environment, whose secrets are not shown
	 */
	static Optional<String> in(Throwable failure, PropertySource<?> settings, Map<String, String> environment) {
		return in(failure).map((text) -> withoutSecrets(withPlace(text, settings), environment));
	}

	/** Most values are checked by the records of the rooms, which know no places. */
	private static String withPlace(String text, PropertySource<?> settings) {
		if (!text.startsWith(SOMEWHERE) || !(settings instanceof OriginLookup<?>)) {
			return text;
		}
		String name = text.substring(SOMEWHERE.length()).split(" ", 2)[0];
		return Stream.of(name, name + "[0]")
			.map((each) -> OriginLookup.getOrigin(settings, each))
			.flatMap(Stream::ofNullable)
			.findFirst()
			.map((origin) -> SettingsSource.place(origin) + ": error: " + text.substring(SOMEWHERE.length()))
			.orElse(text);
	}

	private static String withoutSecrets(String text, Map<String, String> environment) {
		String shown = text;
		for (Map.Entry<String, String> variable : environment.entrySet()) {
			if (SECRET.matcher(variable.getKey()).matches() && !variable.getValue().isBlank()) {
				shown = shown.replace(variable.getValue(), "(not shown)");
			}
		}
		return shown;
	}

	static Optional<String> in(Throwable failure) {
		for (Throwable cause : Stream.iterate(failure, (each) -> each != null, Throwable::getCause).toList()) {
			if (cause instanceof UnboundConfigurationPropertiesException unbound) {
				return unbound.getUnboundProperties()
					.stream()
					.min(Comparator.comparing(ConfigurationProperty::getName))
					.map((property) -> "%s: error: unknown setting \"%s\""
						.formatted(SettingsSource.place(property.getOrigin()), property.getName()));
			}
			if (cause instanceof BindException bind && !(cause.getCause() instanceof BindException)
					&& !(cause.getCause() instanceof UnboundConfigurationPropertiesException)) {
				return Optional.of(text(bind));
			}
			if (cause instanceof RefusedListeningException refused) {
				return Optional.of(SOMEWHERE + refused.getMessage());
			}
			if (cause instanceof PlaceholderResolutionException) {
				return Optional
					.of(SOMEWHERE + "a placeholder in the environment stands for nothing, expected the value");
			}
			if (cause instanceof ConversionFailedException conversion) {
				// of a setting that Spring asks for by itself, and does not name
				return Optional.of(SOMEWHERE + "the value of a setting cannot be used, expected "
						+ expected(conversion.getTargetType().getType()));
			}
		}
		return Optional.empty();
	}

	private static String text(BindException bind) {
		ConfigurationProperty property = bind.getProperty();
		Throwable root = bind;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		// the records refuse with a text that says it all
		if (property == null || String.valueOf(root.getMessage()).startsWith("wallup.")) {
			return SOMEWHERE + root.getMessage();
		}
		return "%s: error: %s is \"%s\", expected %s".formatted(SettingsSource.place(property.getOrigin()),
				property.getName(), property.getValue(), expected(bind.getTarget().getType().resolve(Object.class)));
	}

	private static String expected(Class<?> type) {
		if (type.isEnum()) {
			return "one of " + Arrays.stream(type.getEnumConstants())
				.map((constant) -> constant.toString().toLowerCase(Locale.ROOT))
				.collect(Collectors.joining(", "));
		}
		return switch (type.getSimpleName()) {
			case "boolean", "Boolean" -> "true or false";
			case "int", "Integer", "long", "Long" -> "a whole number";
			case "Duration" -> "a time such as 30s";
			default -> "a " + type.getSimpleName();
		};
	}

}
