package io.wallup;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wallup.web.RefusedListeningException;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.core.convert.ConversionFailedException;

/** Finds the setting for which a start failed. */
final class WrongSettings {

	private WrongSettings() {
	}

	/** What is wrong with the settings, in one line, when they are why it failed. */
	static Optional<String> in(Throwable failure) {
		for (Throwable cause : Stream.iterate(failure, (each) -> each != null, Throwable::getCause).toList()) {
			if (cause instanceof UnboundConfigurationPropertiesException unbound) {
				return unbound.getUnboundProperties()
					.stream()
					.min(Comparator.comparing(ConfigurationProperty::getName))
					.map((property) -> "%s: error: unknown setting \"%s\""
						.formatted(SettingsFile.place(property.getOrigin()), property.getName()));
			}
			if (cause instanceof BindException bind && !(cause.getCause() instanceof BindException)
					&& !(cause.getCause() instanceof UnboundConfigurationPropertiesException)) {
				return Optional.of(text(bind));
			}
			if (cause instanceof RefusedListeningException refused) {
				return Optional.of("settings: error: " + refused.getMessage());
			}
			if (cause instanceof ConversionFailedException conversion) {
				// of a setting that Spring asks for by itself, and does not name
				return Optional.of("settings: error: \"%s\" is the value of a setting for which %s is expected"
					.formatted(conversion.getValue(), expected(conversion.getTargetType().getType())));
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
			return "settings: error: " + root.getMessage();
		}
		return "%s: error: %s is \"%s\", expected %s".formatted(SettingsFile.place(property.getOrigin()),
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
