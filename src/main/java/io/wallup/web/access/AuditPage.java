package io.wallup.web.access;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import io.wallup.history.Audit;
import io.wallup.history.AuditEntry;
import io.wallup.history.AuditFilter;
import io.wallup.history.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what. */
@Controller
final class AuditPage {

	private static final int LAST_PAGE = 100_000;

	private final Audit audit;

	AuditPage(Audit audit) {
		this.audit = audit;
	}

	@GetMapping("/audit")
	String show(@RequestParam(defaultValue = "") String who, @RequestParam(defaultValue = "") String action,
			@RequestParam(defaultValue = "") String since, @RequestParam(defaultValue = "") String until,
			@RequestParam(defaultValue = "0") int page, Model model) {
		Page<AuditEntry> found = this.audit.find(
				new AuditFilter(given(who), given(action), startOf(since, 0), startOf(until, 1)),
				Math.clamp(page, 0, LAST_PAGE));
		model.addAttribute("who", who);
		model.addAttribute("action", action);
		model.addAttribute("since", since);
		model.addAttribute("until", until);
		model.addAttribute("number", found.number());
		model.addAttribute("more", found.more());
		model.addAttribute("entries", found.entries().stream().map(AuditPage::row).toList());
		return "access/audit";
	}

	private static Row row(AuditEntry entry) {
		return new Row(LocalTimes.of(entry.at()), entry.who(), entry.from(), entry.action(), entry.subject(),
				entry.detail());
	}

	private static @Nullable String given(String text) {
		return text.isBlank() ? null : text.strip();
	}

	/** The begin of a day, or of one some days later; nothing where none is given. */
	private static @Nullable Instant startOf(String day, int later) {
		try {
			return day.isBlank() ? null
					: LocalDate.parse(day.strip()).plusDays(later).atStartOfDay(ZoneId.systemDefault()).toInstant();
		}
		catch (DateTimeException ex) {
			// only what is made by hand is no day
			return null;
		}
	}

	/** One change, as it is shown. */
	record Row(String at, String who, String from, String action, String subject, String detail) {
	}

}
