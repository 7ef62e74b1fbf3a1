package io.wallup.browser;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrowserProperties.class)
class BrowserConfiguration {

	@Bean
	BrowserLauncher browserLauncher(BrowserProperties properties,
			@Value("${wallup.state-directory:var}") Path stateDirectory) {
		return new BrowserLauncher(properties, stateDirectory);
	}

	@Bean
	ApplicationListener<ApplicationReadyEvent> preparationOfBrowsers(BrowserLauncher launcher) {
		return (ready) -> Thread.ofVirtual().name("prepare-browsers").start(launcher::prepare);
	}

}
