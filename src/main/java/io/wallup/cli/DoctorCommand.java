package io.wallup.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.wallup.cli.Finding.Level;
import picocli.CommandLine.Command;

/** Looks for what keeps walls from coming up. */
@Command(name = "doctor",
		description = {
				"Looks at what walls need (Java, browser and driver, display, folders, port, files, secrets) and says "
						+ "what to do about what is missing.",
				"", "Ends with 1 when something is wrong." },
		footerHeading = "%nExamples:%n", footer = { "  wallup doctor", "  wallup doctor --json" })
final class DoctorCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	private final Options options;

	DoctorCommand(Surroundings surroundings, Options options) {
		this.surroundings = surroundings;
		this.options = options;
	}

	@Override
	public Integer call() {
		Settings settings = this.options.settings();
		List<Finding> findings = new ArrayList<>();
		findings.addAll(new PcChecks(this.surroundings, settings).findings());
		findings.addAll(new FolderChecks(this.surroundings, settings).findings());
		findings.addAll(new FileChecks(settings, this.surroundings.pc()).findings());
		PrintWriter out = this.surroundings.output().out();
		if (settings.json()) {
			out.println(Json.write(findings));
		}
		else {
			findings.forEach((finding) -> out
				.println("%-8s  %s: %s".formatted(finding.level(), finding.topic(), finding.text())));
		}
		boolean wrong = findings.stream().anyMatch((finding) -> finding.level() == Level.WRONG);
		return (wrong ? Exit.UNEXPECTED : Exit.DONE).code();
	}

}
