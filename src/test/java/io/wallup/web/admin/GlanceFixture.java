package io.wallup.web.admin;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.wallup.layout.Bounds;
import io.wallup.layout.PlacedScreen;
import io.wallup.wall.Fault;
import io.wallup.wall.WindowState;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.ResourceBundleMessageSource;

/** Walls as they are seen, made by hand. */
final class GlanceFixture {

	static final Instant SINCE = Instant.parse("2026-11-21T03:00:00Z");

	static final Bounds SCREEN = new Bounds(0, -900, 1600, 900);

	static final Fault UNREACHABLE = new Fault(Fault.Code.UNREACHABLE, "site not reachable: so");

	private GlanceFixture() {
	}

	static WindowGlance window(String name, WindowState state) {
		return window(name, state, null);
	}

	static WindowGlance window(String name, WindowState state, @Nullable Fault fault) {
		return window(name, state, new Bounds(0, -900, 800, 900), null, fault);
	}

	static WindowGlance window(String name, WindowState state, Bounds wanted, @Nullable Bounds actual,
			@Nullable Fault fault) {
		return new WindowGlance("pc1", name, state, SINCE, Map.of(), wanted, actual, null, null, null, fault);
	}

	static WallGlance wall(WindowGlance... windows) {
		List<WindowState> states = Arrays.stream(windows).map(WindowGlance::state).toList();
		return new WallGlance("pc1", "", WallStanding.ofStates(states), SINCE, false, null,
				List.of(new PlacedScreen("main", SCREEN, SCREEN)), List.of(windows));
	}

	static WallGlance off(String layout) {
		return new WallGlance(layout, "", WallStanding.OFF, null, false, null, List.of(), List.of());
	}

	static GlanceWords words(Locale locale) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/glance");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new GlanceWords(messages, locale);
	}

}
