package io.wallup.web.access;

import java.time.InstantSource;

import io.wallup.history.Audit;
import io.wallup.history.AuditEntry;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down who did what, and says it in the log too. */
final class AuditTrail {

	private static final Logger logger = LoggerFactory.getLogger(AuditTrail.class);

	private static final String NOBODY = "-";

	private final Audit audit;

	private final InstantSource clock;

	AuditTrail(Audit audit, InstantSource clock) {
		this.audit = audit;
		this.clock = clock;
	}

	/** A change that was decided, be it that it was made or that it was refused. */
	void record(@Nullable Me me, HttpServletRequest request, String action, String subject, String detail) {
		record((me != null) ? me.name() : NOBODY, request.getRemoteAddr(), action, subject, detail);
	}

	/** Somebody wanted to change what is not his to change. */
	void refused(@Nullable Me me, HttpServletRequest request) {
		if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
			record(me, request, "refused", request.getMethod() + " " + request.getRequestURI(), "");
		}
	}

	void record(String who, String from, String action, String subject, String detail) {
		AuditEntry entry = new AuditEntry(this.clock.instant(), PlainText.of(who), PlainText.of(from), action,
				PlainText.of(subject), PlainText.of(detail));
		logger.info("{} from {}: {} \"{}\" {}", entry.who(), entry.from(), action, entry.subject(), entry.detail());
		this.audit.record(entry);
	}

}
