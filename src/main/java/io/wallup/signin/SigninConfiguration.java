package io.wallup.signin;

import java.nio.file.Path;

import io.wallup.layout.AddressSchemes;
import io.wallup.layout.RecipeNames;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SigninProperties.class)
class SigninConfiguration {

	@Bean
	Secrets secrets(@Value("${wallup.config-directory:config}") Path config) {
		return Secrets.of(System.getenv(), config);
	}

	@Bean(initMethod = "watch")
	Recipes recipes(@Value("${wallup.config-directory:config}") Path config,
			@Value("${wallup.state-directory:var}") Path state, Secrets secrets, AddressSchemes schemes) {
		return new Recipes(config.resolve("sign-ins"), state.resolve("recipes"), new RecipeReader(secrets, schemes));
	}

	@Bean
	RecipeNames recipeNames(Recipes recipes) {
		return recipes::names;
	}

	@Bean
	SignIn signIn(SigninProperties properties, @Value("${wallup.state-directory:var}") Path state, Secrets secrets) {
		return new SignIn(secrets, state.resolve("sign-ins"), properties.atMost(), Timing.system());
	}

}
