package io.wallup.web.access;

import java.util.function.Consumer;

import io.wallup.layout.LayoutChange;
import io.wallup.web.Change;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Writes down which layouts somebody has changed on the disk, rather than through us. */
final class HandEdits implements Consumer<LayoutChange> {

	private static final String WHO = "files";

	private final AuditTrail trail;

	HandEdits(AuditTrail trail) {
		this.trail = trail;
	}

	@Override
	public void accept(LayoutChange change) {
		if (!madeHere()) {
			String action = (change.file() != null) ? "layout-file-changed" : "layout-file-deleted";
			this.trail.record(WHO, "-", action, change.name(),
					(change.file() != null && !change.file().current()) ? "invalid" : "");
		}
	}

	/**
	 * The thread that finds a change may be that of a request which only came upon it.
	 */
	private static boolean madeHere() {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request == null || !(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE,
				RequestAttributes.SCOPE_REQUEST) instanceof HandlerMethod handler)) {
			return false;
		}
		Change change = handler.getMethodAnnotation(Change.class);
		return change != null && change.value().startsWith("layout");
	}

}
