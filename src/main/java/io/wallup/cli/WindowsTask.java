package io.wallup.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import io.wallup.cli.Programs.Ended;
import io.wallup.layout.WholeFile;

/** A task of the Windows Task Scheduler, for the interactive session of one user. */
final class WindowsTask implements StartupTask {

	private static final String NAME = "Wallup";

	private final StartCommand command;

	private final Path file;

	private final String user;

	private final Programs programs;

	WindowsTask(StartCommand command, Settings settings, Pc pc, Programs programs) {
		this.command = command;
		this.file = settings.state().resolve("startup").resolve("wallup-task.xml");
		String user = pc.variable("USERNAME").orElse("");
		this.user = pc.variable("USERDOMAIN").map((domain) -> domain + "\\" + user).orElse(user);
		this.programs = programs;
	}

	@Override
	public String place() {
		return "task \"" + NAME + "\" of the Windows Task Scheduler";
	}

	/**
	 * The task without what would end it: the three days that a task may run unless told
	 * otherwise, the battery, idleness.
	 */
	@Override
	public String text() {
		String arguments = this.command.arguments()
			.stream()
			.map(WindowsTask::argument)
			.collect(Collectors.joining(" "));
		return """
				<?xml version="1.0" encoding="UTF-16"?>
				<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
				  <RegistrationInfo>
				    <Description>Brings the monitoring walls of this PC up</Description>
				  </RegistrationInfo>
				  <Triggers>
				    <LogonTrigger>
				      <Enabled>true</Enabled>
				      <UserId>%1$s</UserId>
				    </LogonTrigger>
				  </Triggers>
				  <Principals>
				    <Principal id="Author">
				      <UserId>%1$s</UserId>
				      <LogonType>InteractiveToken</LogonType>
				      <RunLevel>LeastPrivilege</RunLevel>
				    </Principal>
				  </Principals>
				  <Settings>
				    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
				    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
				    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
				    <AllowHardTerminate>true</AllowHardTerminate>
				    <StartWhenAvailable>true</StartWhenAvailable>
				    <RunOnlyIfNetworkAvailable>false</RunOnlyIfNetworkAvailable>
				    <IdleSettings>
				      <StopOnIdleEnd>false</StopOnIdleEnd>
				      <RestartOnIdle>false</RestartOnIdle>
				    </IdleSettings>
				    <AllowStartOnDemand>true</AllowStartOnDemand>
				    <Enabled>true</Enabled>
				    <Hidden>false</Hidden>
				    <RunOnlyIfIdle>false</RunOnlyIfIdle>
				    <WakeToRun>false</WakeToRun>
				    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
				    <Priority>5</Priority>
				    <RestartOnFailure>
				      <Interval>PT1M</Interval>
				      <Count>999</Count>
				    </RestartOnFailure>
				  </Settings>
				  <Actions Context="Author">
				    <Exec>
				      <Command>%2$s</Command>
				      <Arguments>%3$s</Arguments>
				      <WorkingDirectory>%4$s</WorkingDirectory>
				    </Exec>
				  </Actions>
				</Task>
				"""
			.formatted(xml(this.user), xml(this.command.program()), xml(arguments), xml(this.command.directory()))
			.replace("\n", "\r\n");
	}

	@Override
	public String install() throws IOException {
		WholeFile.write(this.file, ("\uFEFF" + text()).getBytes(StandardCharsets.UTF_16LE));
		Ended ended = this.programs
			.run(List.of("schtasks", "/Create", "/TN", NAME, "/XML", this.file.toString(), "/F"));
		if (!ended.well()) {
			throw new CommandException(Exit.UNEXPECTED,
					"schtasks ended with %d: %s (task file: %s)".formatted(ended.code(), ended.text(), this.file));
		}
		return "Wallup starts when " + this.user + " logs on; \"schtasks /Run /TN Wallup\" starts it now";
	}

	@Override
	public boolean remove() throws IOException {
		if (!query().well()) {
			return false;
		}
		Ended ended = this.programs.run(List.of("schtasks", "/Delete", "/TN", NAME, "/F"));
		if (!ended.well()) {
			throw new CommandException(Exit.UNEXPECTED,
					"schtasks ended with %d: %s".formatted(ended.code(), ended.text()));
		}
		Files.deleteIfExists(this.file);
		return true;
	}

	@Override
	public Presence presence() throws IOException {
		Ended ended = query();
		return ended.well() ? TaskXml.compare(ended.text(), text()) : new Presence.Absent();
	}

	private Ended query() throws IOException {
		return this.programs.run(List.of("schtasks", "/Query", "/TN", NAME, "/XML"));
	}

	/**
	 * An argument as programs of Windows take command lines apart: backslashes are
	 * doubled before a quote and nowhere else.
	 */
	private static String argument(String argument) {
		if (!argument.isEmpty() && argument.chars().noneMatch((c) -> c == ' ' || c == '\t' || c == '"')) {
			return argument;
		}
		return '"' + argument.replaceAll("(\\\\*)\"", "$1$1\\\\\"").replaceAll("(\\\\+)$", "$1$1") + '"';
	}

	private static String xml(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
