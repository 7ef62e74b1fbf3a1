package io.wallup.web.access;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** The tokens of programs, kept in the state folder without their values. */
final class Tokens {

	private static final int MOST = 200;

	private final KeptFile<Kept> file;

	private final InstantSource clock;

	private final SecureRandom random;

	private final Map<String, Instant> lastUses = new ConcurrentHashMap<>();

	Tokens(Path state, InstantSource clock, SecureRandom random) {
		this.file = new KeptFile<>(state.resolve("access").resolve("tokens.json"), Kept.class, new Kept(List.of()));
		this.clock = clock;
		this.random = random;
	}

	/**
	 * The tokens by their names.
	 * @throws DamagedFileException when they cannot be read
	 */
	List<Token> all() {
		return this.file.read().tokens();
	}

	/**
	 * Makes a token.
	 * @param lasting for how long it lets in, or nothing when it has no end
	 * @return its value, which is kept nowhere
	 * @throws RefusedChangeException when the name is none or taken, or there are too
	 * many
	 */
	String make(String name, Role role, @Nullable Duration lasting, String madeBy) {
		if (!User.isName(name)) {
			throw new RefusedChangeException(RefusedChangeException.Reason.BAD_NAME, PlainText.of(name));
		}
		String value = TokenHash.make(this.random);
		Instant now = this.clock.instant();
		Token token = new Token(name, role, TokenHash.of(value), madeBy, now,
				(lasting != null) ? now.plus(lasting) : null);
		this.file.change((kept) -> {
			if (kept.find(name).isPresent()) {
				throw new RefusedChangeException(RefusedChangeException.Reason.TOKEN_EXISTS, name);
			}
			if (kept.tokens().size() >= MOST) {
				throw new RefusedChangeException(RefusedChangeException.Reason.TOO_MANY, "");
			}
			List<Token> more = new ArrayList<>(kept.tokens());
			more.add(token);
			return new Kept(more);
		});
		this.lastUses.remove(name);
		return value;
	}

	/**
	 * Takes a token away; from now on it lets nobody in.
	 * @throws RefusedChangeException when there is no such token
	 */
	void revoke(String name) {
		this.file.change((kept) -> {
			if (kept.find(name).isEmpty()) {
				throw new RefusedChangeException(RefusedChangeException.Reason.NO_SUCH_TOKEN, PlainText.of(name));
			}
			return new Kept(kept.tokens().stream().filter((token) -> !token.name().equals(name)).toList());
		});
		this.lastUses.remove(name);
	}

	/** The token of that value, if it lets in. */
	Optional<Token> find(String value) {
		String hash = TokenHash.of(value);
		Instant now = this.clock.instant();
		Optional<Token> found = all().stream()
			.filter((token) -> TokenHash.same(token.hash(), hash))
			.filter((token) -> !token.ended(now))
			.findFirst();
		found.ifPresent((token) -> this.lastUses.put(token.name(), now));
		return found;
	}

	/** When a token was last used, since the service runs. */
	Optional<Instant> lastUse(String name) {
		return Optional.ofNullable(this.lastUses.get(name));
	}

	/** The content of the file. */
	record Kept(List<Token> tokens) {

		Kept {
			tokens = tokens.stream().sorted(Comparator.comparing(Token::name)).toList();
			Set<String> names = new HashSet<>();
			if (!tokens.stream().allMatch((token) -> names.add(token.name()))) {
				throw new IllegalArgumentException("A name is there twice");
			}
		}

		private Optional<Token> find(String name) {
			return this.tokens.stream().filter((token) -> token.name().equals(name)).findFirst();
		}

	}

}
