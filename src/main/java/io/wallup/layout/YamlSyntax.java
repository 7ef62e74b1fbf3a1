package io.wallup.layout;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/** What the YAML parser stumbles over, in words for the person who wrote the file. */
final class YamlSyntax {

	private YamlSyntax() {
	}

	static void tell(JacksonException ex, Place root) {
		if (ex.getCause() instanceof MarkedYamlEngineException marked) {
			tell(marked, root);
			return;
		}
		int line = Math.max(1, ex.getLocation().getLineNr());
		int column = Math.max(1, ex.getLocation().getColumnNr());
		String message = ex.getOriginalMessage();
		if (message.startsWith("Expected a property name")) {
			root.error(line, column, "key that is not a single word", "a key such as url");
		}
		else {
			root.error(line, column, "not YAML: " + firstLine(message), null);
		}
	}

	private static void tell(MarkedYamlEngineException ex, Place root) {
		String problem = Optional.ofNullable(ex.getProblem()).orElse("");
		String context = Optional.ofNullable(ex.getContext()).orElse("");
		if (problem.contains("(TAB)")) {
			tell(ex.getProblemMark(), root, "tab", "spaces for indentation");
		}
		else if (problem.contains("that cannot start any token")) {
			tell(ex.getProblemMark(), root, "value that starts with " + quoted(problem), "the value in quotes");
		}
		else if (problem.startsWith("mapping values are not allowed")) {
			tell(ex.getProblemMark(), root, "\":\" inside a value, or a key that is indented too far",
					"the value in quotes, or the key below the one before it");
		}
		else if (context.contains("quoted scalar")) {
			tell(ex.getContextMark(), root, "quote that is not closed", "a quote at the end of the value");
		}
		else if (context.contains("flow sequence")) {
			tell(ex.getContextMark(), root, "\"[\" that is not closed", "\"]\" after the last item");
		}
		else if (context.contains("flow mapping")) {
			tell(ex.getContextMark(), root, "\"{\" that is not closed", "\"}\" after the last key");
		}
		else {
			tell(ex.getProblemMark(), root, "not YAML: " + firstLine(problem), null);
		}
	}

	private static void tell(Optional<Mark> mark, Place root, String problem, @Nullable String expected) {
		root.error(mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1, problem, expected);
	}

	private static String quoted(String problem) {
		int start = problem.indexOf('\'');
		return (start >= 0 && start + 2 < problem.length()) ? "\"" + problem.charAt(start + 1) + "\"" : "such a sign";
	}

	private static String firstLine(String message) {
		return message.lines().findFirst().orElse("");
	}

}
