package io.wallup.web;

import java.util.Optional;

import io.wallup.layout.LayoutFile;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;

/**
 * Which version of a layout a request is about, as its If-Match and If-None-Match say
 * (RFC 9110, 13.1).
 */
record Preconditions(@Nullable String ifMatch, @Nullable String ifNoneMatch) {

	/**
	 * The ETag of the version that may be replaced; nothing to create the layout.
	 * @throws ProblemException when a precondition is not met, or is missing though there
	 * is something to lose
	 */
	Optional<String> toReplace(String name, Optional<LayoutFile> stored) {
		if (this.ifNoneMatch == null) {
			return (stored.isEmpty() && this.ifMatch == null) ? Optional.empty()
					: Optional.of(toMatch(name, stored.orElse(null)));
		}
		if (this.ifMatch != null || !this.ifNoneMatch.strip().equals("*")) {
			throw new ProblemException(Problem.BAD_REQUEST,
					"If-None-Match is '%s', expected * to create the layout, or If-Match instead to replace it"
						.formatted(this.ifNoneMatch));
		}
		if (stored.isPresent()) {
			throw new ProblemException(Problem.LAYOUT_CHANGED, "There is a layout \"%s\" already".formatted(name));
		}
		return Optional.empty();
	}

	/**
	 * The ETag of the version that is meant.
	 * @throws ProblemException when it is not said, or is another one by now
	 */
	String toMatch(String name, @Nullable LayoutFile stored) {
		if (this.ifMatch == null) {
			throw new ProblemException(Problem.PRECONDITION_REQUIRED,
					"Layout \"%s\" exists, expected If-Match with the ETag of the version that is meant"
						.formatted(name));
		}
		if (stored == null) {
			throw new ProblemException(Problem.LAYOUT_CHANGED,
					"If-Match is '%s', but there is no layout \"%s\"".formatted(this.ifMatch, name));
		}
		ETag current = ETag.create(stored.etag());
		if (ETag.parse(this.ifMatch).stream().noneMatch((tag) -> tag.isWildcard() || tag.compare(current, true))) {
			throw new ProblemException(Problem.LAYOUT_CHANGED, "If-Match is '%s', but layout \"%s\" is %s by now"
				.formatted(this.ifMatch, name, current.formattedTag()));
		}
		return stored.etag();
	}

}
