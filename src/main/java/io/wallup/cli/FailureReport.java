package io.wallup.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;

import io.wallup.browser.BrowserException;
import io.wallup.layout.PlanException;
import io.wallup.layout.UnwrittenFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Tells in one line why a command failed; what nobody expected goes to a log file too.
 */
final class FailureReport implements IExecutionExceptionHandler {

	private final Output output;

	private final Options options;

	private final InstantSource clock;

	FailureReport(Output output, Options options, InstantSource clock) {
		this.output = output;
		this.options = options;
		this.clock = clock;
	}

	@Override
	public int handleExecutionException(Exception ex, CommandLine command, ParseResult result) {
		return switch (reason(ex)) {
			case CommandException expected -> tell(expected.exit(), line(expected));
			case ServiceProblemException problem -> {
				problem.mistakes().forEach(this.output.err()::println);
				yield tell(problem.exit(), line(problem));
			}
			case MistakesException mistakes -> {
				mistakes.mistakes().forEach(this.output.err()::println);
				yield tell(Exit.INVALID, line(mistakes));
			}
			case SettingsException settings -> tell(Exit.INVALID, line(settings));
			case AnotherServiceException other -> tell(Exit.UNEXPECTED, line(other));
			case BrowserException browser -> tell(Exit.UNEXPECTED, line(browser));
			case UnwrittenFileException unwritten -> tell(Exit.UNEXPECTED, line(unwritten));
			case PlanException plan -> tell(Exit.INVALID, line(plan));
			case CommandLine.ParameterException wrong -> tell(Exit.WRONG_USAGE, line(wrong));
			default -> tell(Exit.UNEXPECTED, "%s (%s)".formatted(line(ex), log(ex, result)));
		};
	}

	private static Exception reason(Exception ex) {
		return (ex instanceof UncheckedIOException && ex.getCause() instanceof UnwrittenFileException unwritten)
				? unwritten : ex;
	}

	private int tell(Exit exit, String line) {
		this.output.err().println("wallup: " + line);
		return exit.code();
	}

	private static String line(Exception ex) {
		String message = (ex.getMessage() != null) ? ex.getMessage() : ex.getClass().getSimpleName();
		return message.strip().replaceAll("\\s*\\R\\s*", "; ");
	}

	private String log(Exception ex, ParseResult result) {
		Path file = this.options.settings().state().resolve("log").resolve("wallup-errors.log");
		StringWriter trace = new StringWriter();
		ex.printStackTrace(new PrintWriter(trace));
		try {
			new StateFolder(this.options.settings().state()).prepare();
			Files.createDirectories(file.getParent());
			Files
				.writeString(
						file, "%s wallup %s%n%s%n".formatted(this.clock.instant(),
								String.join(" ", result.originalArgs()), trace),
						StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			return "details in " + file;
		}
		catch (IOException unwritable) {
			return "no details, as " + file + " cannot be written";
		}
	}

}
