package io.wallup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import io.wallup.cli.Setting;
import io.wallup.cli.SettingsException;
import io.wallup.cli.SettingsFile;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Hands what the settings file says to Spring, each with its place. */
final class SettingsSource {

	private SettingsSource() {
	}

	/**
	 * What the settings file of a config folder says.
	 * @throws SettingsException when it has mistakes
	 */
	static PropertySource<?> of(Path config) {
		SettingsFile file = SettingsFile.in(config);
		Resource resource = new FileSystemResource(file.path());
		Map<String, Object> values = new LinkedHashMap<>();
		for (Setting setting : file.settings()) {
			values.put(setting.name(), OriginTrackedValue.of(setting.value(), new TextResourceOrigin(resource,
					new TextResourceOrigin.Location(setting.line() - 1, setting.column() - 1))));
		}
		return new OriginTrackedMapPropertySource("settings", values);
	}

	/** Where a setting was written, as mistakes of other files tell it. */
	static String place(@Nullable Origin origin) {
		if (origin instanceof PropertySourceOrigin source && source.getOrigin() != null) {
			return place(source.getOrigin());
		}
		if (!(origin instanceof TextResourceOrigin text)) {
			return String.valueOf(origin);
		}
		Resource file = text.getResource();
		TextResourceOrigin.Location location = text.getLocation();
		if (file == null || location == null) {
			return text.toString();
		}
		try {
			return "%s:%d:%d".formatted(file.getFile(), location.getLine() + 1, location.getColumn() + 1);
		}
		catch (IOException ex) {
			return text.toString();
		}
	}

}
