package io.wallup.layout;

import java.nio.file.Path;
import java.time.InstantSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LayoutsProperties.class)
class LayoutConfiguration {

	@Bean(initMethod = "watch")
	Layouts layouts(@Value("${wallup.layouts-directory:layouts}") Path folder,
			@Value("${wallup.state-directory:var}") Path state, RecipeNames recipeNames, AddressSchemes schemes) {
		return new Layouts(folder, state.resolve("layouts"), recipeNames, schemes, InstantSource.system());
	}

	@Bean
	AddressSchemes addressSchemes(LayoutsProperties properties) {
		return properties.schemes();
	}

}
