package io.wallup.layout;

import java.util.Collection;

/** Reads layouts, and tells everything that is wrong with one at once. */
public final class LayoutReader {

	private final LayoutChecks checks;

	private final AddressSchemes schemes;

	/**
	 * Makes one.
	 * @param recipes the names of the recipes that layouts may use
	 */
	public LayoutReader(Collection<String> recipes) {
		this(recipes, AddressSchemes.WEB);
	}

	/**
	 * Makes one.
	 * @param recipes the names of the recipes that layouts may use
	 * @param schemes the schemes that addresses may have
	 */
	public LayoutReader(Collection<String> recipes, AddressSchemes schemes) {
		this(new LayoutChecks(recipes), schemes);
	}

	private LayoutReader(LayoutChecks checks, AddressSchemes schemes) {
		this.checks = checks;
		this.schemes = schemes;
	}

	/** A reader that does not ask whether recipes are there. */
	static LayoutReader ofAnyRecipe(AddressSchemes schemes) {
		return new LayoutReader(LayoutChecks.ofAnyRecipe(), schemes);
	}

	/**
	 * Reads a layout.
	 * @param file how mistakes name the file, such as {@code layouts/pc1.yaml}
	 * @param name the name of the layout, which is that of its file without extension
	 * @param text the bytes of the file
	 */
	public Reading<Layout> read(String file, String name, byte[] text) {
		return Reading.of(file, text, new LayoutShape(name, this.checks), this.schemes);
	}

}
