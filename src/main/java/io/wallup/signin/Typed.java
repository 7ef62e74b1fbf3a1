package io.wallup.signin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.wallup.browser.Traffic;
import io.wallup.layout.Locator;
import io.wallup.layout.Sign;
import org.jspecify.annotations.Nullable;

/** Which fields secrets were typed into, and whether they were sent off since. */
final class Typed {

	private final List<Locator> fields = new ArrayList<>();

	private final Set<Locator> sent = new LinkedHashSet<>();

	private @Nullable Traffic before;

	void add(Locator field) {
		this.fields.add(field);
	}

	/**
	 * Something was clicked, pressed or submitted, which may have sent the fields off.
	 * @param before what had gone over the network before
	 */
	void send(Traffic before) {
		this.sent.addAll(this.fields);
		this.before = before;
	}

	boolean any() {
		return !this.fields.isEmpty();
	}

	boolean anySent() {
		return !this.sent.isEmpty();
	}

	/** What had gone over the network before the fields were sent off. */
	Traffic before() {
		return Objects.requireNonNull(this.before, "nothing was sent");
	}

	/** The password fields among those that were sent: one of them is there. */
	List<Sign> passwords() {
		return this.sent.stream().<Sign>map((field) -> new Sign.Element(PasswordField.at(field))).toList();
	}

	/**
	 * The form with the fields that were sent: one of its password fields is there, or
	 * the last field, which may be for a code.
	 */
	List<Sign> form() {
		List<Sign> form = new ArrayList<>(passwords());
		this.sent.stream().reduce((first, second) -> second).map(Sign.Element::new).ifPresent(form::add);
		return form;
	}

}
