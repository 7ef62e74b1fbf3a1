package io.wallup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Reads settings as the service does, but takes no name that is not one of ours. */
final class SettingsReader {

	private static final Pattern ROOM = Pattern.compile("io\\.wallup(\\.[a-z]+)+\\.\\w+");

	private SettingsReader() {
	}

	/** The records of all rooms, by the names that their settings begin with. */
	static Map<String, Class<?>> records() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		Map<String, Class<?>> records = new TreeMap<>();
		scanner.findCandidateComponents("io.wallup")
			.stream()
			.map((candidate) -> String.valueOf(candidate.getBeanClassName()))
			.filter((name) -> ROOM.matcher(name).matches())
			.forEach((name) -> add(records, name));
		return records;
	}

	private static void add(Map<String, Class<?>> records, String name) {
		try {
			Class<?> type = Class.forName(name);
			ConfigurationProperties properties = Objects
				.requireNonNull(type.getAnnotation(ConfigurationProperties.class));
			records.put(properties.prefix(), type);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The record with what the text says, and its defaults for the rest. */
	static Object read(String prefix, Class<?> type, String yaml) throws IOException {
		MutablePropertySources sources = new MutablePropertySources();
		sources(yaml).forEach(sources::addLast);
		return new Binder(ConfigurationPropertySources.from(sources), null,
				ApplicationConversionService.getSharedInstance())
			.bindOrCreate(prefix, Bindable.of(type),
					new NoUnboundElementsBindHandler(BindHandler.DEFAULT, (source) -> true));
	}

	/** The names of all settings of the text. */
	static List<String> names(String yaml) throws IOException {
		return sources(yaml).stream()
			.flatMap((source) -> (source instanceof EnumerablePropertySource<?> enumerable)
					? Stream.of(enumerable.getPropertyNames()) : Stream.of())
			.toList();
	}

	private static List<PropertySource<?>> sources(String yaml) throws IOException {
		return new YamlPropertySourceLoader().load("settings",
				new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
	}

}
