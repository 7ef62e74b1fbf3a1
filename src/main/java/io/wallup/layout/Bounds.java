package io.wallup.layout;

/**
 * A rectangle of the desktop in device-independent pixels (DIPs); negative coordinates
 * are left of or above the primary screen.
 */
public record Bounds(int x, int y, int width, int height) {

	public Bounds {
		if (width <= 0 || height <= 0) {
			throw new IllegalArgumentException(
					"Bounds of %sx%s at %s,%s; width and height must be at least 1".formatted(width, height, x, y));
		}
	}

	public int right() {
		return this.x + this.width;
	}

	public int bottom() {
		return this.y + this.height;
	}

	/** Whether this and the other rectangle share at least one pixel. */
	public boolean overlaps(Bounds other) {
		return this.x < other.right() && other.x < right() && this.y < other.bottom() && other.y < bottom();
	}

	/** The smallest rectangle that holds both. */
	public Bounds joined(Bounds other) {
		int left = Math.min(this.x, other.x);
		int top = Math.min(this.y, other.y);
		return new Bounds(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
	}

	/** Whether the other rectangle is wholly inside this one. */
	public boolean contains(Bounds other) {
		return this.x <= other.x && this.y <= other.y && right() >= other.right() && bottom() >= other.bottom();
	}

	/**
	 * Whether no edge of the other rectangle is further than {@code tolerance} DIPs from
	 * the same edge of this one.
	 */
	public boolean matches(Bounds other, int tolerance) {
		return Math.abs(this.x - other.x) <= tolerance && Math.abs(this.y - other.y) <= tolerance
				&& Math.abs(right() - other.right()) <= tolerance && Math.abs(bottom() - other.bottom()) <= tolerance;
	}

	@Override
	public String toString() {
		return "%dx%d at %d,%d".formatted(this.width, this.height, this.x, this.y);
	}

}
