package io.wallup.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.wallup.layout.Bounds;
import org.jspecify.annotations.Nullable;

/** Where a window stands now, in DIPs; a minimised one stands nowhere. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StandingPlace(@Nullable Integer x, @Nullable Integer y, @Nullable Integer width, @Nullable Integer height,
		@Schema(description = "Whether it is minimised; it has no bounds then") boolean minimised) {

	static final StandingPlace MINIMISED = new StandingPlace(null, null, null, null, true);

	static StandingPlace at(Bounds bounds) {
		return new StandingPlace(bounds.x(), bounds.y(), bounds.width(), bounds.height(), false);
	}

}
