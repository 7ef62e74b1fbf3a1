package io.wallup.web;

import java.util.Optional;

import io.wallup.layout.LayoutFile;
import io.wallup.signin.RecipeFile;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.util.StringUtils;

/**
 * Which version of a layout or recipe a request is about, as its If-Match and
 * If-None-Match say (RFC 9110, 13.1).
 */
record Preconditions(@Nullable String ifMatch, @Nullable String ifNoneMatch) {

	/**
	 * The ETag of the version that may be replaced; nothing to create what is put.
	 * @throws ProblemException when a precondition is not met, or is missing though there
	 * is something to lose
	 */
	Optional<String> toReplace(Subject subject) {
		if (this.ifNoneMatch == null) {
			return (subject.etag() == null && this.ifMatch == null) ? Optional.empty() : Optional.of(toMatch(subject));
		}
		if (this.ifMatch != null || !this.ifNoneMatch.strip().equals("*")) {
			throw new ProblemException(Problem.BAD_REQUEST,
					"If-None-Match is '%s', expected * to create the %s, or If-Match instead to replace it"
						.formatted(this.ifNoneMatch, subject.kind()));
		}
		if (subject.etag() != null) {
			throw new ProblemException(subject.changed(), "There is a %s already".formatted(subject));
		}
		return Optional.empty();
	}

	/**
	 * The ETag of the version that is meant.
	 * @throws ProblemException when it is not said, or is another one by now
	 */
	String toMatch(Subject subject) {
		if (this.ifMatch == null) {
			throw new ProblemException(Problem.PRECONDITION_REQUIRED,
					"%s exists, expected If-Match with the ETag of the version that is meant"
						.formatted(StringUtils.capitalize(subject.toString())));
		}
		if (subject.etag() == null) {
			throw new ProblemException(subject.changed(),
					"If-Match is '%s', but there is no %s".formatted(this.ifMatch, subject));
		}
		ETag current = ETag.create(subject.etag());
		if (ETag.parse(this.ifMatch).stream().noneMatch((tag) -> tag.isWildcard() || tag.compare(current, true))) {
			throw new ProblemException(subject.changed(),
					"If-Match is '%s', but %s is %s by now".formatted(this.ifMatch, subject, current.formattedTag()));
		}
		return subject.etag();
	}

	/**
	 * What a request is about.
	 *
	 * @param kind layout or recipe
	 * @param etag the version that is stored, or nothing when there is none
	 * @param changed the problem when it is another version
	 */
	record Subject(String kind, String name, @Nullable String etag, Problem changed) {

		static Subject layout(String name, Optional<LayoutFile> stored) {
			return new Subject("layout", name, stored.map(LayoutFile::etag).orElse(null), Problem.LAYOUT_CHANGED);
		}

		static Subject recipe(String name, Optional<RecipeFile> stored) {
			return new Subject("recipe", name, stored.map(RecipeFile::etag).orElse(null), Problem.RECIPE_CHANGED);
		}

		@Override
		public String toString() {
			return "%s \"%s\"".formatted(this.kind, this.name);
		}

	}

}
