package io.wallup.web.access;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Those who have a password, kept in the state folder. */
final class Users {

	private final KeptFile<Kept> file;

	Users(Path state) {
		this.file = new KeptFile<>(state.resolve("access").resolve("users.json"), Kept.class, new Kept(List.of()));
	}

	/** Whether users were ever made. */
	boolean exist() {
		return this.file.exists();
	}

	/**
	 * The users by their names.
	 * @throws DamagedFileException when they cannot be read
	 */
	List<User> all() {
		return this.file.read().users();
	}

	/**
	 * The user of that name.
	 * @throws DamagedFileException when users cannot be read
	 */
	Optional<User> find(String name) {
		return all().stream().filter((user) -> user.name().equals(name)).findFirst();
	}

	/**
	 * Adds a user.
	 * @throws RefusedChangeException when there is one of that name
	 */
	void add(User user) {
		change((users) -> {
			if (users.stream().anyMatch((other) -> other.name().equals(user.name()))) {
				throw new RefusedChangeException(RefusedChangeException.Reason.USER_EXISTS, user.name());
			}
			List<User> more = new ArrayList<>(users);
			more.add(user);
			return more;
		});
	}

	/**
	 * Changes a user.
	 * @throws RefusedChangeException when there is no such user, or it would leave no
	 * administrator
	 */
	void change(String name, UnaryOperator<User> change) {
		change((users) -> {
			known(users, name);
			return users.stream().map((user) -> user.name().equals(name) ? change.apply(user) : user).toList();
		});
	}

	/**
	 * Takes a user away.
	 * @throws RefusedChangeException when there is no such user, or it would leave no
	 * administrator
	 */
	void remove(String name) {
		change((users) -> {
			known(users, name);
			return users.stream().filter((user) -> !user.name().equals(name)).toList();
		});
	}

	private void change(UnaryOperator<List<User>> change) {
		this.file.change((kept) -> {
			List<User> users = change.apply(kept.users());
			if (users.stream().noneMatch((user) -> user.role() == Role.ADMINISTRATOR)) {
				throw new RefusedChangeException(RefusedChangeException.Reason.LAST_ADMINISTRATOR, "");
			}
			return new Kept(users);
		});
	}

	private static void known(List<User> users, String name) {
		if (users.stream().noneMatch((user) -> user.name().equals(name))) {
			throw new RefusedChangeException(RefusedChangeException.Reason.NO_SUCH_USER, name);
		}
	}

	/** The content of the file. */
	record Kept(List<User> users) {

		Kept {
			users = users.stream().sorted(Comparator.comparing(User::name)).toList();
			Set<String> names = new HashSet<>();
			if (!users.stream().allMatch((user) -> names.add(user.name()))) {
				throw new IllegalArgumentException("A name is there twice");
			}
		}

	}

}
