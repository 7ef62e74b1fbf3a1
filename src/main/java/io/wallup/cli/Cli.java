package io.wallup.cli;

import java.time.Duration;
import java.time.InstantSource;

import picocli.CommandLine;

/** The commands. */
public final class Cli {

	private static final int HELP_WIDTH = 100;

	private final CommandLine commands;

	Cli(Surroundings surroundings) {
		Options options = new Options();
		CommandLine startup = new CommandLine(new StartupCommand())
			.addSubcommand(new StartupInstallCommand(surroundings, options))
			.addSubcommand(new StartupRemoveCommand(surroundings, options))
			.addSubcommand(new StartupStatusCommand(surroundings, options));
		CommandLine signIn = new CommandLine(new SignInCommand())
			.addSubcommand(new SignInTestCommand(surroundings, options));
		CommandLine password = new CommandLine(new PasswordCommand())
			.addSubcommand(new PasswordResetCommand(surroundings, options));
		this.commands = new CommandLine(new WallupCommand(surroundings, options))
			.addSubcommand(new UpCommand(surroundings, options))
			.addSubcommand(new DownCommand(surroundings, options))
			.addSubcommand(new StatusCommand(surroundings, options))
			.addSubcommand(new ListCommand(surroundings, options))
			.addSubcommand(new ValidateCommand(surroundings, options))
			.addSubcommand(new PlanCommand(surroundings, options))
			.addSubcommand(new ScreensCommand(surroundings, options))
			.addSubcommand(new DoctorCommand(surroundings, options))
			.addSubcommand(new DemoCommand(surroundings, options))
			.addSubcommand(signIn)
			.addSubcommand(password)
			.addSubcommand(startup);
		withHeadings(this.commands);
		this.commands.registerConverter(Duration.class, new TimeConverter())
			.setUsageHelpWidth(HELP_WIDTH)
			.setOut(surroundings.output().out())
			.setErr(surroundings.output().err())
			.setParameterExceptionHandler(new UsageReport(surroundings.output()))
			.setExecutionExceptionHandler(new FailureReport(surroundings.output(), options, surroundings.clock()));
	}

	/**
	 * Runs a command in this process.
	 * @param starter starts the service, for the commands that become it
	 * @param passwords makes new passwords for users
	 * @return what to tell the shell
	 */
	public static int run(String[] arguments, ServiceStarter starter, PasswordReset passwords) {
		ClientLog.quieten();
		return new Cli(
				new Surroundings(Output.ofProcess(), starter, passwords, BrowserOpener::ofPc, Stopping::onSignals,
						Programs.ofPc(Duration.ofMinutes(1)), Pc.ofProcess(), InstantSource.system(), Pause.SLEEP))
			.execute(arguments);
	}

	private static void withHeadings(CommandLine command) {
		command.getCommandSpec()
			.usageMessage()
			.parameterListHeading("%nArguments:%n")
			.optionListHeading("%nOptions:%n")
			.commandListHeading("%nCommands:%n");
		command.getSubcommands().values().forEach(Cli::withHeadings);
	}

	int execute(String... arguments) {
		return this.commands.execute(arguments);
	}

}
