package io.wallup.signin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.wallup.layout.Locator;

/** Which fields secrets were typed into, and whether they were sent off since. */
final class Typed {

	private final List<Locator> fields = new ArrayList<>();

	private final Set<Locator> sent = new LinkedHashSet<>();

	void add(Locator field) {
		this.fields.add(field);
	}

	/**
	 * Something was clicked, pressed or submitted, which may have sent the fields off.
	 */
	void send() {
		this.sent.addAll(this.fields);
	}

	boolean any() {
		return !this.fields.isEmpty();
	}

	boolean anySent() {
		return !this.sent.isEmpty();
	}

	Set<Locator> sent() {
		return Set.copyOf(this.sent);
	}

}
