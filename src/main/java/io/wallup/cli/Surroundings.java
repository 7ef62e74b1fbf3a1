package io.wallup.cli;

import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What the commands are given.
 *
 * @param output where they write
 * @param starter starts the service in this process
 * @param passwords makes new passwords for users
 * @param browsers opens the browsers of this PC
 * @param stopping listens to the signals that end the service
 * @param programs runs other programs
 * @param pc what there is to know about this PC
 * @param clock tells the time
 * @param pause lets time go by
 */
record Surroundings(Output output, ServiceStarter starter, PasswordReset passwords, BrowserOpener browsers,
		Supplier<Stopping> stopping, Programs programs, Pc pc, InstantSource clock, Pause pause) {
}
