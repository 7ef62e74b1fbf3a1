package io.wallup.web.admin;

import java.time.InstantSource;

import io.wallup.browser.Browsers;
import io.wallup.history.Audit;
import io.wallup.layout.Layouts;
import io.wallup.wall.Walls;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the editor of layouts is put together. */
@Configuration(proxyBeanMethods = false)
class EditorConfiguration {

	@Bean
	Desktop desktop(Browsers browsers) {
		return new Desktop(browsers, InstantSource.system());
	}

	@Bean
	Drafts drafts(Layouts layouts, Desktop desktop) {
		return new Drafts(layouts, desktop);
	}

	@Bean
	Differences differences(Layouts layouts, Walls walls, Desktop desktop) {
		return new Differences(layouts, walls, desktop);
	}

	@Bean
	NewLayouts newLayouts(Layouts layouts, Desktop desktop) {
		return new NewLayouts(layouts, desktop);
	}

	@Bean
	SavedLayouts savedLayouts(Layouts layouts, Walls walls, Audit audit) {
		return new SavedLayouts(layouts, walls, audit);
	}

}
