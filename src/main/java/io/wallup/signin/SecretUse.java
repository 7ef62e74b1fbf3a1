package io.wallup.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A secret, whether it has a value, and who wants it.
 *
 * @param status whether it has a value, and where from
 * @param recipes the names of the recipes that type it in
 */
public record SecretUse(SecretStatus status, List<String> recipes) {

	public SecretUse {
		recipes = List.copyOf(recipes);
	}

	/** Every secret that is known by name or wanted by a recipe. */
	public static List<SecretUse> all(Secrets secrets, Recipes recipes) {
		Map<String, List<String>> wanted = new TreeMap<>();
		secrets.names().forEach((name) -> wanted.put(name, new ArrayList<>()));
		for (RecipeFile file : recipes.all()) {
			if (file.inForce() != null) {
				Objects.requireNonNull(file.inForce())
					.secrets()
					.forEach((name) -> wanted.computeIfAbsent(name, (added) -> new ArrayList<>()).add(file.name()));
			}
		}
		return wanted.entrySet()
			.stream()
			.map((entry) -> new SecretUse(secrets.status(entry.getKey()), entry.getValue()))
			.toList();
	}

}
