package io.wallup.layout;

import org.jspecify.annotations.Nullable;

/**
 * One display, or a named rectangle of the desktop, as a layout says it. Where
 * {@code taskbar} is absent, a rectangle has none and a monitor has the one that the
 * operating system reports.
 */
public record Screen(String name, Extent extent, @Nullable Insets taskbar) {

	/** Where a screen is. */
	public sealed interface Extent {

		/** A fixed rectangle of the desktop. */
		record Fixed(Bounds bounds) implements Extent {
		}

		/** The primary monitor ({@code monitor: primary}). */
		record Primary() implements Extent {
		}

		/**
		 * The monitor with this number, from 1, in the order in which
		 * {@code wallup screens} lists them.
		 */
		record Numbered(int number) implements Extent {
		}

		/** The monitor with this label. */
		record Labelled(String label) implements Extent {
		}

	}

	/** How much of each side is taken, in DIPs. */
	public record Insets(int top, int right, int bottom, int left) {

		public Insets {
			if (top < 0 || right < 0 || bottom < 0 || left < 0) {
				throw new IllegalArgumentException("Insets must not be negative");
			}
		}

		/** Whether they leave anything of the bounds. */
		boolean fits(Bounds whole) {
			return this.left + this.right < whole.width() && this.top + this.bottom < whole.height();
		}

		/** What they leave of the bounds. */
		Bounds of(Bounds whole) {
			return new Bounds(whole.x() + this.left, whole.y() + this.top, whole.width() - this.left - this.right,
					whole.height() - this.top - this.bottom);
		}

	}

}
