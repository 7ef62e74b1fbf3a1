package io.wallup.cli;

/** Starts the service in this process. */
@FunctionalInterface
public interface ServiceStarter {

	/**
	 * Starts the service and returns when it answers.
	 * @throws PortTakenException when something else listens on its port; nothing of the
	 * service is left then
	 */
	RunningService start(ServiceRequest request);

}
