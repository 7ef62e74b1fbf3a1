package io.wallup.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One page of two sorted lists that are merged: one in memory, and one of which as little
 * as possible is read.
 */
final class Merge<T> {

	/** No list is that long, and numbers do not overflow yet. */
	private static final int LAST_PAGE = 1_000_000;

	private final List<T> present;

	private final Comparator<T> order;

	private final int page;

	private final int size;

	Merge(List<T> present, Comparator<T> order, int page, int size) {
		this.present = present;
		this.order = order;
		this.page = Math.clamp(page, 0, LAST_PAGE);
		this.size = size;
	}

	/** From where on the other list is to be read. */
	int offset() {
		return Math.max(0, this.page * this.size - this.present.size());
	}

	/** How much of it is to be read: one more than may be needed, to know of more. */
	int limit() {
		return this.page * this.size + this.size + 1 - offset();
	}

	/** The page, out of what was read of the other list. */
	Page<T> page(List<T> read) {
		int offset = offset();
		// whoever comes before what was read is on an earlier page
		List<T> following = (offset == 0 || read.isEmpty()) ? this.present
				: this.present.stream().filter((each) -> this.order.compare(each, read.getFirst()) > 0).toList();
		int begin = this.page * this.size - offset - (this.present.size() - following.size());
		List<T> merged = new ArrayList<>(Stream.concat(following.stream(), read.stream()).sorted(this.order).toList());
		List<T> onPage = merged.stream().skip(Math.max(0, begin)).limit(this.size).toList();
		return new Page<>(onPage, this.page, merged.size() > begin + this.size);
	}

}
