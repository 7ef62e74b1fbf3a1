package io.wallup.signin;

import java.nio.file.Path;
import java.time.Clock;

import io.wallup.browser.Browsers;
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
	SecretStore secretStore(@Value("${wallup.state-directory:var}") Path state) {
		return SecretStore.in(state);
	}

	@Bean
	Secrets secrets(@Value("${wallup.config-directory:config}") Path config, SecretStore store) {
		return Secrets.of(System.getenv(), config, store);
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

	@Bean
	TryOuts tryOuts(Browsers browsers, SignIn signIn) {
		return new TryOuts(new RecipeTrial(browsers, signIn, true), Clock.systemUTC());
	}

}
