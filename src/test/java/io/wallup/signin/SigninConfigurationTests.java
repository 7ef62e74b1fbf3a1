package io.wallup.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.wallup.browser.Browsers;
import io.wallup.layout.AddressSchemes;
import io.wallup.wall.FakeBrowsers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class SigninConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(SigninConfiguration.class)
		.withBean(AddressSchemes.class, () -> AddressSchemes.WEB)
		.withBean(Browsers.class, FakeBrowsers::new);

	@TempDir
	private Path temporary = Path.of("");

	@Test
	void recipesAndSecretsAreThoseOfTheConfiguredFolders() throws IOException {
		Files.createDirectories(this.temporary.resolve("etc/sign-ins"));
		Files.createDirectories(this.temporary.resolve("etc/secrets"));
		Files.writeString(this.temporary.resolve("etc/sign-ins/a.yaml"), "url: https://a.example/");
		Files.writeString(this.temporary.resolve("etc/secrets/token"), "hunter2\n");
		this.runner
			.withPropertyValues("wallup.config-directory=" + this.temporary.resolve("etc"),
					"wallup.state-directory=" + this.temporary.resolve("state"))
			.run((context) -> {
				assertThat(context.getBean(Recipes.class).names()).containsExactly("a");
				assertThat(context.getBean(Secrets.class).find("token")).map(Secret::value).contains("hunter2");
				assertThat(context).hasSingleBean(SignIn.class);
			});
	}

	@Test
	void timeOfASignInIsTwoMinutesUnlessConfigured() {
		this.runner.withPropertyValues("wallup.state-directory=" + this.temporary)
			.run((context) -> assertThat(context.getBean(SigninProperties.class).atMost())
				.isEqualTo(Duration.ofMinutes(2)));
		this.runner.withPropertyValues("wallup.sign-in.at-most=90s", "wallup.state-directory=" + this.temporary)
			.run((context) -> assertThat(context.getBean(SigninProperties.class).atMost())
				.isEqualTo(Duration.ofSeconds(90)));
		this.runner.withPropertyValues("wallup.sign-in.at-most=0s", "wallup.state-directory=" + this.temporary)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("more than 0 is expected"));
	}

}
