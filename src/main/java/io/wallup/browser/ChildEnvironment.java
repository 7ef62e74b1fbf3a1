package io.wallup.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The environment of the processes that we start. They inherit ours, but have no use for
 * secrets that are in it, which would be readable there for as long as a browser lives.
 */
final class ChildEnvironment {

	private static final String SECRETS = "WALLUP_SECRET_";

	private static final Set<String> OTHERS = Set.of("WALLUP_ADMIN_PASSWORD", "WALLUP_TOKEN");

	private ChildEnvironment() {
	}

	/**
	 * What is set for a child.
	 * @param inherited our environment, whose secrets are emptied: not every way to start
	 * a process can take a variable away
	 * @param added what the child gets besides
	 */
	static Map<String, String> of(Map<String, String> inherited, Map<String, String> added) {
		Map<String, String> environment = new LinkedHashMap<>();
		inherited.keySet()
			.stream()
			.filter((name) -> name.startsWith(SECRETS) || OTHERS.contains(name))
			.forEach((name) -> environment.put(name, ""));
		environment.putAll(added);
		return environment;
	}

}
