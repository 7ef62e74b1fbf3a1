package io.wallup.layout;

import java.util.ArrayList;
import java.util.List;

/** The mistakes of one file, as they are found. */
final class Mistakes {

	private static final int MOST = 500;

	private final String file;

	private final List<Mistake> found = new ArrayList<>();

	private final AddressSchemes schemes;

	Mistakes(String file) {
		this(file, AddressSchemes.WEB);
	}

	/**
	 * Makes them.
	 * @param schemes those that addresses of the file may have
	 */
	Mistakes(String file, AddressSchemes schemes) {
		this.file = file;
		this.schemes = schemes;
	}

	AddressSchemes schemes() {
		return this.schemes;
	}

	String file() {
		return this.file;
	}

	void add(Mistake mistake) {
		if (this.found.size() < MOST) {
			this.found.add(mistake);
		}
		else if (this.found.size() == MOST) {
			this.found.add(new Mistake(this.file, mistake.line(), mistake.column(), Mistake.Severity.ERROR, "",
					"more than " + MOST + " mistakes; the others are not listed", null, null, null));
		}
	}

	List<Mistake> all() {
		return List.copyOf(this.found);
	}

}
