package io.wallup.layout;

import java.util.ArrayList;
import java.util.List;

/** The mistakes of one file, as they are found. */
final class Mistakes {

	private static final int MOST = 500;

	private final String file;

	private final List<Mistake> found = new ArrayList<>();

	Mistakes(String file) {
		this.file = file;
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
