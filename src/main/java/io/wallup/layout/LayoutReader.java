package io.wallup.layout;

import java.util.Collection;

/** Reads layouts, and tells everything that is wrong with one at once. */
public final class LayoutReader {

	private final LayoutChecks checks;

	/**
	 * Makes one.
	 * @param recipes the names of the recipes that layouts may use
	 */
	public LayoutReader(Collection<String> recipes) {
		this(new LayoutChecks(recipes));
	}

	private LayoutReader(LayoutChecks checks) {
		this.checks = checks;
	}

	/** A reader that does not ask whether recipes are there. */
	static LayoutReader ofAnyRecipe() {
		return new LayoutReader(LayoutChecks.ofAnyRecipe());
	}

	/**
	 * Reads a layout.
	 * @param file how mistakes name the file, such as {@code layouts/pc1.yaml}
	 * @param name the name of the layout, which is that of its file without extension
	 * @param text the bytes of the file
	 */
	public Reading<Layout> read(String file, String name, byte[] text) {
		return Reading.of(file, text, new LayoutShape(name, this.checks));
	}

}
