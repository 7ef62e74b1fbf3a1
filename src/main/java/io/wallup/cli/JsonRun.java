package io.wallup.cli;

/** For machines: the run once, when it has ended. */
final class JsonRun implements RunDisplay {

	private final Output output;

	JsonRun(Output output) {
		this.output = output;
	}

	@Override
	public void show(RunView run) {
		// only how it ended is told
	}

	@Override
	public void end(RunView run) {
		this.output.out().println(Json.write(run));
	}

}
