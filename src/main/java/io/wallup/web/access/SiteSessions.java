package io.wallup.web.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Those who are signed in. A site session ends after a while without requests, after a
 * while in any case, and at once when its user is changed or gone.
 */
final class SiteSessions {

	private static final int MOST_OF_ONE = 50;

	private final Users users;

	private final InstantSource clock;

	private final Duration idle;

	private final Duration atMost;

	private final Map<String, SiteSession> sessions = new ConcurrentHashMap<>();

	SiteSessions(Users users, InstantSource clock, Duration idle, Duration atMost) {
		this.users = users;
		this.clock = clock;
		this.idle = idle;
		this.atMost = atMost;
	}

	/**
	 * Begins one.
	 * @param user the user whose password was right, or nothing when another provider
	 * knows him
	 */
	SiteSession begin(String name, @Nullable User user, String from, String browser) {
		this.sessions.values().removeIf(this::ended);
		List<SiteSession> others = of(name);
		if (others.size() >= MOST_OF_ONE) {
			end(others.getLast().id());
		}
		Instant now = this.clock.instant();
		SiteSession session = new SiteSession(UUID.randomUUID().toString(), name, user, now, now, PlainText.of(from),
				PlainText.of(browser));
		this.sessions.put(session.id(), session);
		return session;
	}

	/** Whether it goes on, and if so that its browser has asked for something. */
	boolean seen(String id) {
		return this.sessions.computeIfPresent(id,
				(same, session) -> ended(session) ? null : session.seen(this.clock.instant())) != null;
	}

	/** Whether it goes on. */
	boolean goesOn(String id) {
		return find(id).isPresent();
	}

	/** The site session of that id, if it goes on. */
	Optional<SiteSession> find(String id) {
		return Optional.ofNullable(this.sessions.get(id)).filter((session) -> !ended(session));
	}

	/** Those of one name, the newest first. */
	List<SiteSession> of(String name) {
		return this.sessions.values()
			.stream()
			.filter((session) -> session.name().equals(name) && !ended(session))
			.sorted(Comparator.comparing(SiteSession::since).reversed())
			.toList();
	}

	void end(String id) {
		this.sessions.remove(id);
	}

	/** His own new password need not sign the one out who has set it. */
	void renew(String id, User user) {
		this.sessions.computeIfPresent(id, (same, session) -> new SiteSession(session.id(), session.name(), user,
				session.since(), session.lastSeen(), session.from(), session.browser()));
	}

	private boolean ended(SiteSession session) {
		Instant now = this.clock.instant();
		return !now.isBefore(session.since().plus(this.atMost)) || !now.isBefore(session.lastSeen().plus(this.idle))
				|| (session.user() != null && changed(session.user()));
	}

	private boolean changed(User user) {
		try {
			return this.users.find(user.name()).filter(user::equals).isEmpty();
		}
		catch (DamagedFileException ex) {
			// the damage was told; nobody is let in by it
			return true;
		}
	}

}
