package io.wallup.web.access;

import io.wallup.history.Audit;
import io.wallup.history.AuditEntry;
import io.wallup.history.AuditFilter;
import io.wallup.web.Rest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Who did what is written down. */
class AuditRecordTests extends AccessFixture {

	@Autowired
	private Audit audit;

	@Test
	void everyChangeIsRecordedWithWhoWhereAndOutcome() throws Exception {
		as(Role.ADMINISTRATOR);
		this.visitor.post("/users", "name", "kim", "role", "VIEWER");
		this.visitor.post("/users", "name", "kim", "role", "VIEWER");
		this.visitor.post("/users/kim/delete");
		this.visitor.post("/tokens", "name", "scraper", "role", "VIEWER", "days", "7");
		this.visitor.post("/tokens/scraper/revoke");
		try (Rest program = new Rest(this.port)) {
			program.send("DELETE", "/api/walls/none");
		}
		this.visitor.post("/sign-out");
		assertThat(this.audit.find(AuditFilter.ALL, 0).entries())
			.extracting(AuditEntry::who, AuditEntry::from, AuditEntry::action, AuditEntry::subject, AuditEntry::detail)
			.contains(tuple("an-administrator", "sign-in", "an-administrator", ""),
					tuple("an-administrator", "user-add", "kim", "viewer: done"),
					tuple("an-administrator", "user-add", "kim", "viewer: refused (409)"),
					tuple("an-administrator", "user-delete", "kim", "done"),
					tuple("an-administrator", "token-make", "scraper", "viewer, 7 days: done"),
					tuple("an-administrator", "token-revoke", "scraper", "done"),
					tuple("token:tests", "stop", "none", "refused (404)"),
					tuple("an-administrator", "sign-out", "an-administrator", ""));
	}

	@Test
	void refusedChangeAndFailedSignInAreRecorded() throws Exception {
		this.visitor.signIn("an-operator", "not it", null);
		as(Role.VIEWER);
		this.visitor.post("/users", "name", "kim", "role", "ADMINISTRATOR");
		assertThat(this.audit.find(AuditFilter.ALL, 0).entries())
			.extracting(AuditEntry::who, AuditEntry::from, AuditEntry::action, AuditEntry::subject, AuditEntry::detail)
			.contains(tuple("-", "sign-in-failed", "an-operator", ""),
					tuple("an-viewer", "refused", "POST /users", ""));
		assertThat(this.users.find("kim")).isEmpty();
	}

	@Test
	void pageShowsWhatIsAskedForAndEscapesIt() throws Exception {
		this.audit.record(
				new AuditEntry(java.time.Instant.now(), "<script>x</script>", "127.0.0.1", "launch", "pc<1>", "done"));
		as(Role.ADMINISTRATOR);
		assertThat(this.visitor.get("/audit?who=%3Cscript%3Ex%3C/script%3E").body()).contains("pc&lt;1&gt;")
			.doesNotContain("<script>x");
		assertThat(this.visitor.get("/audit?action=none-such&since=2026-01-01&until=nonsense&page=-3").body())
			.contains("Nothing is recorded that fits.");
	}

	private static org.assertj.core.groups.Tuple tuple(String who, String action, String subject, String detail) {
		return org.assertj.core.api.Assertions.tuple(who, "127.0.0.1", action, subject, detail);
	}

}
