package io.wallup.layout;

import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What layouts and recipes may say on this PC.
 *
 * @param allowedSchemes the schemes that their addresses may have; http and https when
 * none is said
 */
@ConfigurationProperties(prefix = "wallup.layouts", ignoreUnknownFields = false)
record LayoutsProperties(@DefaultValue Set<String> allowedSchemes) {

	LayoutsProperties {
		allowedSchemes = allowedSchemes.isEmpty() ? AddressSchemes.WEB.names()
				: new AddressSchemes(allowedSchemes).names();
	}

}
