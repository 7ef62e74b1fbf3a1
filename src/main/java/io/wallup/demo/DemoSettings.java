package io.wallup.demo;

import java.time.Clock;
import java.time.Duration;

/**
 * How the sites behave.
 *
 * @param site247Port the port of site247; 0 for any
 * @param whatapPort the port of whatap; 0 for any
 * @param user who may sign in
 * @param password the password of that user
 * @param latency how long each page takes to answer
 * @param expandDelay how long after its load a dashboard of site247 can be expanded
 * @param clock tells the time of the events
 */
public record DemoSettings(int site247Port, int whatapPort, String user, String password, Duration latency,
		Duration expandDelay, Clock clock) {

	/** As the demo layout expects them, and about as quick as such sites are. */
	public static final DemoSettings DEFAULT = new DemoSettings(Site.SITE247.port(), Site.WHATAP.port(), "id", "passwd",
			Duration.ofMillis(150), Duration.ofMillis(400), Clock.systemUTC());

	/** For tests: on ports that are free, without delay. */
	public static final DemoSettings QUICK = DEFAULT.withPorts(0, 0).withLatency(Duration.ZERO);

	public DemoSettings withPorts(int site247Port, int whatapPort) {
		return new DemoSettings(site247Port, whatapPort, this.user, this.password, this.latency, this.expandDelay,
				this.clock);
	}

	public DemoSettings withCredentials(String user, String password) {
		return new DemoSettings(this.site247Port, this.whatapPort, user, password, this.latency, this.expandDelay,
				this.clock);
	}

	public DemoSettings withLatency(Duration latency) {
		return new DemoSettings(this.site247Port, this.whatapPort, this.user, this.password, latency, this.expandDelay,
				this.clock);
	}

	public DemoSettings withExpandDelay(Duration expandDelay) {
		return new DemoSettings(this.site247Port, this.whatapPort, this.user, this.password, this.latency, expandDelay,
				this.clock);
	}

}
