package io.wallup.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line, and where help is. */
final class UsageReport implements IParameterExceptionHandler {

	private final Output output;

	UsageReport(Output output) {
		this.output = output;
	}

	@Override
	public int handleParseException(ParameterException ex, String[] args) {
		CommandLine command = ex.getCommandLine();
		this.output.err().println("wallup: " + ex.getMessage());
		UnmatchedArgumentException.printSuggestions(ex, this.output.err());
		this.output.err().println("\"%s --help\" tells more".formatted(command.getCommandSpec().qualifiedName()));
		return Exit.WRONG_USAGE.code();
	}

}
