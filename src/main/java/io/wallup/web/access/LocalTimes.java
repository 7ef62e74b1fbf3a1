package io.wallup.web.access;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the clock of this PC shows them. */
final class LocalTimes {

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

	private LocalTimes() {
	}

	static String of(Instant time) {
		return FORMAT.format(time.atZone(ZoneId.systemDefault()));
	}

}
