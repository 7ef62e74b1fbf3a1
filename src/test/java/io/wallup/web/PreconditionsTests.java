package io.wallup.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.wallup.layout.LayoutFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests for {@link Preconditions}. */
class PreconditionsTests {

	private static final LayoutFile STORED = new LayoutFile("pc1", Path.of("pc1.yaml"), "abc", "", null, false,
			List.of());

	@ParameterizedTest
	@ValueSource(strings = { "\"abc\"", "*", "\"x\", \"abc\"", " \"abc\" " })
	void toReplaceWhenIfMatchNamesTheStoredVersionIsThatVersion(String ifMatch) {
		assertThat(toReplace(ifMatch, null, STORED)).contains("abc");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"abd\"", "W/\"abc\"", "\"\"", "\"x\", \"y\"" })
	void toReplaceWhenIfMatchNamesAnotherVersionIsRefused(String ifMatch) {
		refused(ifMatch, null, STORED, Problem.LAYOUT_CHANGED,
				"If-Match is '" + ifMatch + "', but layout \"pc1\" is \"abc\" by now");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"abc\"", "*" })
	void toReplaceWhenIfMatchNamesAVersionOfNothingIsRefused(String ifMatch) {
		refused(ifMatch, null, null, Problem.LAYOUT_CHANGED,
				"If-Match is '" + ifMatch + "', but there is no layout \"pc1\"");
	}

	@Test
	void toReplaceWhenNothingIsStoredIsNothing() {
		assertThat(toReplace(null, null, null)).isEmpty();
		assertThat(toReplace(null, "*", null)).isEmpty();
	}

	@Test
	void toReplaceWithoutPreconditionIsRefusedWhenSomethingIsStored() {
		refused(null, null, STORED, Problem.PRECONDITION_REQUIRED,
				"Layout \"pc1\" exists, expected If-Match with the ETag of the version that is meant");
	}

	@Test
	void toReplaceWhenItMayOnlyCreateIsRefusedWhenSomethingIsStored() {
		refused(null, "*", STORED, Problem.LAYOUT_CHANGED, "There is a layout \"pc1\" already");
	}

	@Test
	void toReplaceWhenPreconditionsContradictIsRefused() {
		refused("\"abc\"", "*", STORED, Problem.BAD_REQUEST,
				"If-None-Match is '*', expected * to create the layout, or If-Match instead to replace it");
		refused(null, "\"abc\"", STORED, Problem.BAD_REQUEST,
				"If-None-Match is '\"abc\"', expected * to create the layout, or If-Match instead to replace it");
	}

	private static Optional<String> toReplace(@Nullable String ifMatch, @Nullable String ifNoneMatch,
			@Nullable LayoutFile stored) {
		return new Preconditions(ifMatch, ifNoneMatch)
			.toReplace(Preconditions.Subject.layout("pc1", Optional.ofNullable(stored)));
	}

	private static void refused(@Nullable String ifMatch, @Nullable String ifNoneMatch, @Nullable LayoutFile stored,
			Problem problem, String detail) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> toReplace(ifMatch, ifNoneMatch, stored))
			.satisfies((ex) -> {
				assertThat(ex.problem().getType()).isEqualTo(problem.type());
				assertThat(ex.problem().getDetail()).isEqualTo(detail);
			});
	}

}
