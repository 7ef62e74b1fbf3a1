package io.wallup.layout;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LayoutConfiguration {

	@Bean(initMethod = "watch")
	Layouts layouts(@Value("${wallup.layouts-directory:layouts}") Path folder,
			@Value("${wallup.state-directory:var}") Path state, RecipeNames recipeNames) {
		return new Layouts(folder, state.resolve("layouts"), recipeNames);
	}

}
