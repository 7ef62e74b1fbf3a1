package io.wallup.web.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link Users}, {@link FirstAdministrator}, {@link SiteSessions},
 * {@link Tokens}.
 */
class UsersTests {

	@TempDir
	Path state;

	private final Passwords passwords = new Passwords(new SecureRandom(), 4);

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T06:00:00Z"));

	@Test
	void firstStartMakesAnAdministratorWhosePasswordIsToldOnce() throws IOException {
		Users users = new Users(this.state);
		FirstAdministrator first = made(users, this.passwords, Optional.empty());
		String password = first.password().orElseThrow();
		assertThat(password).matches("([a-z2-9]{4}-){4}[a-z2-9]{4}");
		assertThat(first.password()).isEmpty();
		assertThat(this.passwords.matches(users.find("admin"), password)).isTrue();
		assertThat(file()).content().doesNotContain(password).contains("{bcrypt}$2");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
			.isEqualTo("rwx------");
		assertThat(made(new Users(this.state), this.passwords, Optional.empty()).password()).isEmpty();
	}

	@Test
	void firstStartTakesThePasswordThatIsGivenAndTellsNone() {
		Users users = new Users(this.state);
		assertThat(made(users, this.passwords, Optional.of("a good password")).password()).isEmpty();
		assertThat(this.passwords.matches(users.find("admin"), "a good password")).isTrue();
	}

	@Test
	void firstStartWhenThePasswordThatIsGivenIsWeakMakesAnother() {
		Users users = new Users(this.state);
		assertThat(made(users, this.passwords, Optional.of("admin")).password()).isPresent();
		assertThat(this.passwords.matches(users.find("admin"), "admin")).isFalse();
	}

	@Test
	void findWhenTheFileIsDamagedNamesThePlaceAndNothingOfItsContent() throws IOException {
		Users users = new Users(this.state);
		made(users, this.passwords, Optional.of("a good password"));
		Files.writeString(file(), "{ \"users\": [ { \"name\": \"admin\",\n \"password\": \"{bcrypt}tooshort\", "
				+ "\"role\": \"administrator\" } ] }");
		assertThatExceptionOfType(DamagedFileException.class).isThrownBy(() -> users.find("admin"))
			.withMessageContaining("users.json")
			.withMessageContaining("line 2")
			.withMessageNotContaining("tooshort");
		assertThat(made(new Users(this.state), this.passwords, Optional.empty()).password()).isEmpty();
		assertThatExceptionOfType(DamagedFileException.class)
			.isThrownBy(() -> users.change("admin", (user) -> user.withRole(Role.VIEWER)));
	}

	@Test
	void resetMakesAPasswordThatTheRunningServiceTakes() {
		Users users = new Users(this.state);
		made(users, this.passwords, Optional.of("a good password"));
		SiteSessions sessions = new SiteSessions(users, this.now::get, Duration.ofHours(1), Duration.ofHours(12));
		SiteSession session = sessions.begin("admin", users.find("admin").orElseThrow(), "127.0.0.1", "x");
		String password = PasswordResets.reset(this.state, "Admin").orElseThrow();
		assertThat(this.passwords.matches(users.find("admin"), password)).isTrue();
		assertThat(this.passwords.matches(users.find("admin"), "a good password")).isFalse();
		assertThat(sessions.goesOn(session.id())).isFalse();
		assertThat(PasswordResets.reset(this.state, "kim")).isEmpty();
	}

	@Test
	void changeThatWouldLeaveNoAdministratorIsRefused() {
		Users users = new Users(this.state);
		made(users, this.passwords, Optional.of("a good password"));
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> users.remove("admin"));
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> users.change("admin", (user) -> user.withRole(Role.OPERATOR)));
		assertThat(users.find("admin")).isPresent();
	}

	@Test
	void siteSessionEndsWithoutRequestsAndAfterAWhileInAnyCase() {
		SiteSessions sessions = new SiteSessions(new Users(this.state), this.now::get, Duration.ofHours(1),
				Duration.ofHours(12));
		String idle = sessions.begin("oidc:kim", null, "127.0.0.1", "x").id();
		String busy = sessions.begin("oidc:kim", null, "127.0.0.1", "x").id();
		for (int minutes = 0; minutes < 12 * 60 - 30; minutes += 30) {
			assertThat(sessions.seen(busy)).as("%d minutes", minutes).isTrue();
			this.now.updateAndGet((before) -> before.plus(Duration.ofMinutes(30)));
		}
		assertThat(sessions.seen(idle)).isFalse();
		assertThat(sessions.seen(busy)).isTrue();
		this.now.updateAndGet((before) -> before.plus(Duration.ofMinutes(30)));
		assertThat(sessions.seen(busy)).isFalse();
		assertThat(sessions.of("oidc:kim")).isEmpty();
	}

	@Test
	void tokenIsKeptWithoutItsValueAndLetsInUntilItsEnd() {
		Tokens tokens = new Tokens(this.state, this.now::get, new SecureRandom());
		String value = tokens.make("scraper", Role.VIEWER, Duration.ofDays(7), "admin");
		assertThat(value).matches("wallup_[A-Za-z0-9_-]{43}");
		assertThat(this.state.resolve("access/tokens.json")).content().doesNotContain(value.substring(7));
		assertThat(tokens.find(value)).isPresent();
		assertThat(tokens.find(value + "x")).isEmpty();
		this.now.updateAndGet((before) -> before.plus(Duration.ofDays(7)));
		assertThat(tokens.find(value)).isEmpty();
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> tokens.make("scraper", Role.VIEWER, null, "admin"));
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> tokens.make("a\r\nb", Role.VIEWER, null, "admin"));
	}

	@Test
	void cliTokenIsAnotherForEachStartAndForItsOwnerOnly() throws IOException {
		CliToken one = new CliToken(this.state, new SecureRandom());
		Path file = this.state.resolve("access/cli-token");
		String value = Files.readString(file);
		assertThat(one.is(value)).isTrue();
		CliToken other = new CliToken(this.state, new SecureRandom());
		assertThat(other.is(value)).isFalse();
		assertThat(other.is(Files.readString(file))).isTrue();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
	}

	@Test
	void plainTextShowsWhatWouldForge() {
		assertThat(PlainText.of("a\r\nb\u202Ec\u2028d\u0000\u200Be"))
			.isEqualTo("a\\u000d\\u000ab\\u202ec\\u2028d\\u0000\\u200be");
		assertThat(PlainText.of("월 1".repeat(200))).hasSize(201);
	}

	private Path file() {
		return this.state.resolve("access/users.json");
	}

	private static FirstAdministrator made(Users users, Passwords passwords, Optional<String> given) {
		FirstAdministrator first = new FirstAdministrator(users, passwords, given);
		first.afterSingletonsInstantiated();
		return first;
	}

}
