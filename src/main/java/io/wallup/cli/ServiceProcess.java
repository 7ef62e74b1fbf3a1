package io.wallup.cli;

import java.nio.file.Path;
import java.util.Map;

/** This process as the service. */
final class ServiceProcess {

	private final Surroundings surroundings;

	private final Settings settings;

	ServiceProcess(Surroundings surroundings, Settings settings) {
		this.surroundings = surroundings;
		this.settings = settings;
	}

	/**
	 * Runs the service until the task ends.
	 * @throws AnotherServiceException when another process is the service already
	 */
	Exit run(Map<String, String> properties, boolean logToConsole, Task task) throws InterruptedException {
		Path state = this.settings.state();
		ServiceLock lock = ServiceLock.take(state)
			.orElseThrow(() -> new AnotherServiceException(
					"Wallup runs already, with the state folder \"%s\"".formatted(state), null));
		Stopping stopping = this.surroundings.stopping().get();
		Exit exit = Exit.UNEXPECTED;
		try {
			ServiceRequest request = new ServiceRequest(this.settings.layouts(), this.settings.config(), state,
					this.settings.port(), logToConsole, properties);
			exit = run(request, new ServiceFile(state), stopping, task);
			return exit;
		}
		catch (PortTakenException ex) {
			throw new AnotherServiceException("Port %d is taken; --port names another one".formatted(ex.port()),
					ex.port());
		}
		finally {
			lock.close();
			stopping.finish(exit.code());
		}
	}

	private Exit run(ServiceRequest request, ServiceFile file, Stopping stopping, Task task)
			throws InterruptedException {
		ClientLog.handOver();
		try (RunningService service = this.surroundings.starter().start(request)) {
			ServiceAddress address = new ServiceAddress(service.address(), service.certificate().orElse(null));
			file.write(address);
			service.firstPassword().ifPresent(this::show);
			return task.run(new ServiceClient(address, OwnToken.of(this.settings, this.surroundings.pc())), stopping);
		}
		finally {
			file.delete();
		}
	}

	/** It goes to the console alone: logs are kept. */
	private void show(String password) {
		Output output = this.surroundings.output();
		(this.settings.json() ? output.err() : output.out()).println(
				"Sign in as admin with the password %s (shown only now; \"wallup password reset admin\" makes another)"
					.formatted(password));
	}

	/** What is done while the service runs. */
	@FunctionalInterface
	interface Task {

		/** Returns when the service is to end. */
		Exit run(ServiceClient client, Stopping stopping) throws InterruptedException;

	}

}
