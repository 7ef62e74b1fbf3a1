package io.wallup.signin;

import java.time.Duration;

/** Lets time go by. */
@FunctionalInterface
public interface Sleeper {

	void sleep(Duration duration) throws InterruptedException;

}
