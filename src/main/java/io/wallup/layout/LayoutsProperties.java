package io.wallup.layout;

import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What layouts and recipes may say on this PC.
 *
 * @param allowedSchemes the schemes that their addresses may have
 */
@ConfigurationProperties(prefix = "wallup.layouts", ignoreUnknownFields = false)
record LayoutsProperties(@DefaultValue({ "http", "https" }) Set<String> allowedSchemes) {

	LayoutsProperties {
		allowedSchemes = new AddressSchemes(allowedSchemes).names();
	}

}
