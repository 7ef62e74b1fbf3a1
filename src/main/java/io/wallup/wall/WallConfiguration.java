package io.wallup.wall;

import java.nio.file.Path;

import io.wallup.browser.Browsers;
import io.wallup.layout.Layouts;
import io.wallup.signin.Recipes;
import io.wallup.signin.SignIn;
import io.wallup.signin.Timing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WallConfiguration {

	@Bean
	Walls walls(Layouts layouts, Recipes recipes, Browsers browsers, SignIn signIn,
			@Value("${wallup.launched-next:}") String next, @Value("${wallup.state-directory:var}") Path state) {
		Walls walls = new Walls(layouts, recipes, browsers, signIn, Timing.system(),
				new WallRecords(state.resolve("walls")));
		if (!next.isEmpty()) {
			walls.prepare(next);
		}
		return walls;
	}

}
