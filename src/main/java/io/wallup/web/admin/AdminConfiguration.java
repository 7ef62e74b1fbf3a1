package io.wallup.web.admin;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;

import io.wallup.browser.Browsers;
import io.wallup.layout.Layouts;
import io.wallup.wall.Walls;
import io.wallup.wall.WindowState;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** How the room is put together; the pages are found by Spring. */
@Configuration(proxyBeanMethods = false)
class AdminConfiguration implements WebMvcConfigurer {

	private final ITemplateEngine templates;

	AdminConfiguration(ITemplateEngine templates) {
		this.templates = templates;
	}

	@Override
	public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
		// last, so that whoever takes anything gets JSON
		converters.configureMessageConvertersList((all) -> all.add(new ProblemPage(this.templates)));
	}

	@Bean
	Glances glances(Walls walls, Layouts layouts, Browsers browsers) {
		InstantSource clock = InstantSource.system();
		return new Glances(walls, layouts, new KnownMonitors(browsers, () -> anyUp(walls), clock), clock);
	}

	private static boolean anyUp(Walls walls) {
		return walls.all()
			.stream()
			.flatMap((wall) -> wall.windows().stream())
			.anyMatch((window) -> window.state() == WindowState.UP);
	}

	@Bean
	LocaleResolver localeResolver() {
		AcceptHeaderLocaleResolver accepted = new AcceptHeaderLocaleResolver();
		accepted.setSupportedLocales(PreferencesPage.LANGUAGES.stream().map(Locale::of).toList());
		accepted.setDefaultLocale(Locale.ENGLISH);
		return new ChosenLocale(accepted);
	}

	/** The language that was chosen here, else the one that the browser asks for. */
	private static final class ChosenLocale extends AbstractLocaleResolver {

		private final LocaleResolver accepted;

		private ChosenLocale(LocaleResolver accepted) {
			this.accepted = accepted;
		}

		@Override
		public Locale resolveLocale(HttpServletRequest request) {
			Cookie[] cookies = request.getCookies();
			return Arrays.stream((cookies != null) ? cookies : new Cookie[0])
				.filter((cookie) -> cookie.getName().equals(PreferencesPage.LANGUAGE)
						&& PreferencesPage.LANGUAGES.contains(cookie.getValue()))
				.findFirst()
				.map((cookie) -> Locale.of(cookie.getValue()))
				.orElseGet(() -> this.accepted.resolveLocale(request));
		}

		@Override
		public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response,
				@Nullable Locale locale) {
			throw new UnsupportedOperationException(
					"The language is chosen by " + PreferencesPage.class.getSimpleName());
		}

	}

}
