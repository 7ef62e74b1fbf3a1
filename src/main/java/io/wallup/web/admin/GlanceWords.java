package io.wallup.web.admin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wallup.wall.Fault;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/** Says in somebody's language how walls and windows stand. */
public final class GlanceWords {

	private final MessageSource messages;

	private final Locale locale;

	GlanceWords(MessageSource messages, Locale locale) {
		this.messages = messages;
		this.locale = locale;
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage("glance." + key, arguments, this.locale);
	}

	/** All walls in one line. */
	public String headline(Headline headline) {
		return say("headline." + headline.text(), headline.windows(), headline.of());
	}

	/** The same for a tab of the browser. */
	public String title(Headline headline) {
		return say("title." + headline.text(), headline.windows(), headline.of());
	}

	/** A window's state in one word. */
	public String state(WindowGlance window) {
		return say("state." + window.tone());
	}

	/** A wall's state in a word or two. */
	public String standing(WallGlance wall) {
		return say("standing." + wall.standing());
	}

	/** How many of a wall's windows are up. */
	public String count(WallGlance wall) {
		return say("count", wall.up(), wall.windows().size());
	}

	/** What is wrong with a window, in few words. */
	public @Nullable String trouble(WindowGlance window) {
		Fault.Code trouble = window.trouble();
		return (trouble != null) ? say("trouble." + trouble, arguments(window)) : null;
	}

	/** What to do about it. */
	public @Nullable String next(WindowGlance window) {
		Fault.Code trouble = window.trouble();
		return (trouble != null) ? say("trouble." + trouble + ".next", arguments(window)) : null;
	}

	private static Object[] arguments(WindowGlance window) {
		return new Object[] { Objects.requireNonNullElse(window.signIn(), "-"), window.site() };
	}

	/** By how much a window stands elsewhere than it should, or that it does not. */
	public String difference(WindowGlance window) {
		if (window.actual() == null) {
			return say("difference.unknown");
		}
		List<BoundsDifference.Part> parts = new BoundsDifference(window.wanted(), window.actual()).parts();
		return parts.isEmpty() ? say("difference.none")
				: parts.stream()
					.map((part) -> say("difference." + part.direction(), part.by()))
					.collect(Collectors.joining(", "));
	}

	/** Everything about a window in one sentence, for those who hear the page. */
	public String sentence(WindowGlance window) {
		return Stream.of(window.name(), state(window), trouble(window))
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
	}

	/** Why something happened to a window, in few words. */
	public @Nullable String why(WindowGlance window, Fault.@Nullable Code fault) {
		return (fault != null) ? say("trouble." + fault, arguments(window)) : null;
	}

	/** When something happened, by the clock of this PC. */
	public String time(Instant at, Instant now) {
		ZonedDateTime here = at.atZone(ZoneId.systemDefault());
		boolean today = here.toLocalDate().equals(now.atZone(ZoneId.systemDefault()).toLocalDate());
		return (today ? DateTimeFormatter.ofPattern("HH:mm:ss", this.locale)
				: DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withLocale(this.locale))
			.format(here);
	}

}
