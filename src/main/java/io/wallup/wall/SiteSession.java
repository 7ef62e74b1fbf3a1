package io.wallup.wall;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What is known of the site session that the windows of one browser share. */
final class SiteSession {

	private final @Nullable String signIn;

	private volatile @Nullable Instant signedInAt;

	SiteSession(@Nullable String signIn) {
		this.signIn = signIn;
	}

	/** The recipe that signs in, if one does. */
	@Nullable String signIn() {
		return this.signIn;
	}

	/** When it was signed in last, if it was. */
	@Nullable Instant signedInAt() {
		return this.signedInAt;
	}

	void begun(Instant at) {
		this.signedInAt = at;
	}

	/** The browser that knew it is gone. */
	void lost() {
		this.signedInAt = null;
	}

}
