package io.wallup.layout;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What layouts and recipes may say on this PC.
 *
 * @param allowedSchemes the schemes that their addresses may have, http and https without
 * it
 */
@ConfigurationProperties(prefix = "wallup.layouts", ignoreUnknownFields = false)
record LayoutsProperties(@Nullable Set<String> allowedSchemes) {

	LayoutsProperties {
		if (allowedSchemes != null) {
			// refuses wrong ones while the settings are read, which tells where they
			// stand
			allowedSchemes = new AddressSchemes(allowedSchemes).names();
		}
	}

	AddressSchemes schemes() {
		return (this.allowedSchemes != null) ? new AddressSchemes(this.allowedSchemes) : AddressSchemes.WEB;
	}

}
