package io.wallup.signin;

/** A value that nobody may read but the field it is typed into. */
public final class Secret {

	private final String name;

	private final String value;

	public Secret(String name, String value) {
		this.name = name;
		this.value = value;
	}

	public String name() {
		return this.name;
	}

	/** What it is; only for the one who needs it to sign in somewhere. */
	public String value() {
		return this.value;
	}

	@Override
	public String toString() {
		return "secret " + this.name;
	}

}
