package io.wallup.cli;

/** Shows how a run goes. */
interface RunDisplay {

	/** Shows how it stands now. */
	void show(RunView run);

	/** Shows how it ended. */
	void end(RunView run);

	/** The display that suits the output. */
	static RunDisplay on(Output output, boolean json) {
		if (json) {
			return new JsonRun(output);
		}
		return output.terminal() ? new LiveRun(output) : new PlainRun(output);
	}

}
