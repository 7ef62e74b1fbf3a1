package io.wallup.web.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes whoever guesses passwords wait: longer after each wrong one, by the name and by
 * the address. An attempt counts as failed until it is known to be right, so that many at
 * the same time gain nothing.
 */
final class Attempts {

	static final Duration LONGEST = Duration.ofMinutes(15);

	/** A wait of at least this is a lock-out. */
	static final Duration LOCK_OUT = Duration.ofMinutes(1);

	private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

	private static final int FREE_BY_NAME = 3;

	private static final int FREE_BY_ADDRESS = 10;

	private static final int KEY_LENGTH = 64;

	private final InstantSource clock;

	private final int most;

	private final Map<String, Tries> tries = new ConcurrentHashMap<>();

	/**
	 * Remembers attempts.
	 * @param most how many names and addresses to remember
	 */
	Attempts(InstantSource clock, int most) {
		this.clock = clock;
		this.most = most;
	}

	/** Begins an attempt, or tells how long to wait before the next. */
	Duration begin(String name, String address) {
		Duration wait = begin(addressKey(address), FREE_BY_ADDRESS);
		return wait.isZero() ? begin(nameKey(name), FREE_BY_NAME) : wait;
	}

	/** The wait that the attempts of that name and address have earned. */
	Duration wait(String name, String address) {
		Duration byName = remaining(nameKey(name), FREE_BY_NAME);
		Duration byAddress = remaining(addressKey(address), FREE_BY_ADDRESS);
		return (byName.compareTo(byAddress) > 0) ? byName : byAddress;
	}

	/** The last attempt was right. */
	void succeeded(String name, String address) {
		this.tries.remove(nameKey(name));
		// others of that address may be guessing
		this.tries.computeIfPresent(addressKey(address),
				(key, known) -> (known.failed() > 1) ? new Tries(known.failed() - 1, known.last()) : null);
	}

	int remembered() {
		return this.tries.size();
	}

	private Duration begin(String key, int free) {
		Instant now = this.clock.instant();
		makeRoom(key, now);
		Duration[] wait = { Duration.ZERO };
		this.tries.compute(key, (same, known) -> {
			if (known == null || known.forgotten(now)) {
				return new Tries(1, now);
			}
			wait[0] = known.remaining(now, free);
			return wait[0].isZero() ? new Tries(known.failed() + 1, now) : known;
		});
		return wait[0];
	}

	private Duration remaining(String key, int free) {
		Tries known = this.tries.get(key);
		return (known != null) ? known.remaining(this.clock.instant(), free) : Duration.ZERO;
	}

	private void makeRoom(String key, Instant now) {
		if (this.tries.size() < this.most || this.tries.containsKey(key)) {
			return;
		}
		this.tries.values().removeIf((known) -> known.forgotten(now));
		while (this.tries.size() >= this.most) {
			this.tries.entrySet()
				.stream()
				.min(Comparator.comparing((entry) -> entry.getValue().weight()))
				.ifPresent((entry) -> this.tries.remove(entry.getKey(), entry.getValue()));
		}
	}

	private static String nameKey(String name) {
		return "name " + shorten(User.typed(name));
	}

	/** Whoever has an IPv6 address has a network full of them. */
	private static String addressKey(String address) {
		String[] groups = address.toLowerCase(Locale.ROOT).split(":", -1);
		String network = (groups.length > 4 && !address.contains("::"))
				? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
		return "address " + shorten(network);
	}

	private static String shorten(String text) {
		return text.substring(0, Math.min(KEY_LENGTH, text.length()));
	}

	/**
	 * What is remembered of one name or address.
	 *
	 * @param failed how many attempts failed
	 * @param last when the last of them was
	 */
	private record Tries(int failed, Instant last) {

		private boolean forgotten(Instant now) {
			return !this.last.plus(FORGOTTEN_AFTER).isAfter(now);
		}

		private Duration remaining(Instant now, int free) {
			Duration left = Duration.between(now, this.last.plus(wait(free)));
			return left.isPositive() ? left : Duration.ZERO;
		}

		/** 1 s, 4 s, 16 s and so on. */
		private Duration wait(int free) {
			if (this.failed < free) {
				return Duration.ZERO;
			}
			int steps = Math.min(this.failed - free, 6);
			Duration wait = Duration.ofSeconds(1L << (2 * steps));
			return (wait.compareTo(LONGEST) < 0) ? wait : LONGEST;
		}

		/** Whoever guesses much is remembered longer than whoever guesses once. */
		private Instant weight() {
			return this.last.plus(wait(1));
		}

	}

}
