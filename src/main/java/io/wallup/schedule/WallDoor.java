package io.wallup.schedule;

import java.util.Set;

import io.wallup.wall.Run;
import io.wallup.wall.Trigger;
import io.wallup.wall.Walls;

/** What the schedule asks of the walls. */
interface WallDoor {

	/** Says that the wall should be up from now on. */
	void expect(String layout);

	/** Whether the wall should still be up: nobody has stopped it since. */
	boolean expects(String layout);

	/**
	 * Brings the whole wall up.
	 * @throws io.wallup.wall.WallException when it cannot be, or is up already
	 */
	void launch(String layout);

	/** Says that the wall need not be up from now on, unless it is. */
	void forgo(String layout);

	/**
	 * Brings the whole wall up because somebody would not wait.
	 * @throws io.wallup.wall.WallException when it cannot be, or is up already
	 */
	Run launchNow(String layout);

	static WallDoor to(Walls walls) {
		return new WallDoor() {

			@Override
			public void expect(String layout) {
				walls.expect(layout);
			}

			@Override
			public boolean expects(String layout) {
				return walls.expected().contains(layout);
			}

			@Override
			public void launch(String layout) {
				walls.launch(layout, Set.of(), false, Trigger.STARTUP);
			}

			@Override
			public void forgo(String layout) {
				walls.forgo(layout);
			}

			@Override
			public Run launchNow(String layout) {
				return walls.launch(layout, Set.of(), false, Trigger.SCHEDULE);
			}

		};
	}

}
