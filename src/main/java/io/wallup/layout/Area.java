package io.wallup.layout;

/** A part of a screen's work area, as a layout says it. */
public interface Area {

	/**
	 * The bounds of this part of the work area. Edges are rounded, not sizes, so that
	 * neighbours never gap nor overlap.
	 * @throws IllegalArgumentException when nothing is left of it on a work area of that
	 * size
	 */
	Bounds within(Bounds workArea);

}
