package io.wallup.history;

import java.util.List;

/** Who changed what, and when. */
public final class Audit {

	/** How many changes are on a page. */
	public static final int PAGE_SIZE = 50;

	private final Recorder recorder;

	Audit(Recorder recorder) {
		this.recorder = recorder;
	}

	/** Has a change written down, and returns at once. */
	public void record(AuditEntry entry) {
		this.recorder.unwritten().add(entry);
	}

	/** A page of changes, newest first. */
	public Page<AuditEntry> find(AuditFilter filter, int page) {
		List<Entry.OfAudit> unwritten = this.recorder.unwritten().audit().toList();
		long before = unwritten.isEmpty() ? Long.MAX_VALUE : unwritten.getFirst().number();
		List<AuditEntry> present = unwritten.reversed()
			.stream()
			.map(Entry.OfAudit::entry)
			.filter(filter::takes)
			.toList();
		// what is unwritten is newer than anything that is written, and so stays before
		// it
		Merge<AuditEntry> merge = new Merge<>(present, (_, _) -> 0, page, PAGE_SIZE);
		return merge.page(this.recorder
			.ask((database) -> database.audit().find(filter, before, merge.offset(), merge.limit()), List.of()));
	}

}
