package io.wallup.schedule;

import java.util.Set;

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

		};
	}

}
