package io.wallup.demo;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** The site sessions of one site, by cookie. */
final class SiteSessions {

	private final String cookie;

	private final Set<String> open = ConcurrentHashMap.newKeySet();

	SiteSessions(Site site) {
		// Browsers do not keep cookies of different ports apart.
		this.cookie = "sid_" + site;
	}

	/** Begins a site session and returns the cookie that tells it. */
	String begin() {
		String id = UUID.randomUUID().toString();
		this.open.add(id);
		return this.cookie + "=" + id + "; Path=/; HttpOnly";
	}

	boolean signedIn(@Nullable String cookies) {
		if (cookies == null) {
			return false;
		}
		for (String pair : cookies.split(";", -1)) {
			String[] parts = pair.strip().split("=", 2);
			if (parts.length == 2 && parts[0].equals(this.cookie) && this.open.contains(parts[1])) {
				return true;
			}
		}
		return false;
	}

	void endAll() {
		this.open.clear();
	}

}
