package io.wallup.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.wallup.layout.Bounds;
import io.wallup.wall.Fault;
import io.wallup.wall.Run;
import io.wallup.wall.WindowState;
import io.wallup.wall.WindowStatus;
import org.jspecify.annotations.Nullable;

/** Puts runs together from the rows of their windows and phases. */
final class RunRows {

	private final Map<Place, Map<WindowState, Double>> seconds = new HashMap<>();

	private final Map<String, List<WindowStatus>> windows = new HashMap<>();

	/** All phases come before the windows. */
	void phase(ResultSet row) throws SQLException {
		this.seconds.computeIfAbsent(place(row), (place) -> new EnumMap<>(WindowState.class))
			.put(Column.constant(row, "phase", WindowState.class, WindowState.LOADING), row.getDouble("seconds"));
	}

	void window(ResultSet row) throws SQLException {
		this.windows.computeIfAbsent(row.getString("run"), (run) -> new ArrayList<>())
			.add(new WindowStatus(row.getString("name"),
					Column.constant(row, "state", WindowState.class, WindowState.FAILED),
					Collections.unmodifiableMap(this.seconds.getOrDefault(place(row), Map.of())), wanted(row),
					actual(row), fault(row), Column.timeOrNothing(row, "since"), row.getString("sign_in"),
					Column.timeOrNothing(row, "signed_in_at")));
	}

	Run complete(Run head) {
		return new Run(head.id(), head.layout(), head.trigger(), head.state(), head.startedAt(), head.endedAt(),
				this.windows.getOrDefault(head.id(), List.of()));
	}

	// rows of earlier versions have the sentence alone
	private static @Nullable Fault fault(ResultSet row) throws SQLException {
		String sentence = row.getString("error");
		if (sentence == null) {
			return null;
		}
		Fault.Code code = Column.constantOrNothing(row, "fault", Fault.Code.class, Fault.Code.UNEXPECTED);
		return new Fault((code != null) ? code : Fault.Code.UNEXPECTED, sentence);
	}

	private static Place place(ResultSet row) throws SQLException {
		return new Place(row.getString("run"), row.getInt("place"));
	}

	private static Bounds wanted(ResultSet row) throws SQLException {
		return new Bounds(row.getInt("wanted_x"), row.getInt("wanted_y"), row.getInt("wanted_width"),
				row.getInt("wanted_height"));
	}

	private static @Nullable Bounds actual(ResultSet row) throws SQLException {
		int x = row.getInt("actual_x");
		return row.wasNull() ? null
				: new Bounds(x, row.getInt("actual_y"), row.getInt("actual_width"), row.getInt("actual_height"));
	}

	private record Place(String run, int place) {
	}

}
