package io.wallup.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wallup.layout.Mistake;
import io.wallup.layout.Mistake.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks layouts, recipes and settings. */
@Command(name = "validate", description = {
		"Checks layouts, recipes and settings; prints every mistake with file, line and column.", "",
		"Without FILE it checks those of the layouts folder, of config/sign-ins, and config/wallup.yaml. Warnings alone "
				+ "are no failure." },
		footerHeading = "%nExamples:%n",
		footer = { "  wallup validate", "  wallup validate layouts/pc1.yaml config/sign-ins/site247.yaml" })
final class ValidateCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	private final Options options;

	@Parameters(paramLabel = "FILE", arity = "0..*", description = "Layouts, recipes, or folders of them.")
	private List<Path> files = new ArrayList<>();

	ValidateCommand(Surroundings surroundings, Options options) {
		this.surroundings = surroundings;
		this.options = options;
	}

	@Override
	public Integer call() {
		Settings settings = this.options.settings();
		ReadFiles read = new ReadFiles(settings, this.surroundings.pc());
		Map<Boolean, List<Path>> files = files(settings, read).stream()
			.collect(Collectors.partitioningBy((file) -> Files.exists(file, LinkOption.NOFOLLOW_LINKS)));
		List<Checked> checked = Objects.requireNonNull(files.get(true))
			.stream()
			.map((file) -> Checked.of(YamlFolder.shown(file), mistakes(file, settings, read)))
			.toList();
		PrintWriter out = this.surroundings.output().out();
		if (settings.json()) {
			out.println(Json.write(checked));
		}
		else {
			checked.stream().flatMap((file) -> file.mistakes().stream()).forEach(out::println);
			out.println(summary(checked));
		}
		for (Path missing : Objects.requireNonNull(files.get(false))) {
			throw new CommandException(Exit.NOT_FOUND,
					"File \"%s\" cannot be read: there is none".formatted(YamlFolder.shown(missing)));
		}
		return (checked.stream().allMatch(Checked::valid) ? Exit.DONE : Exit.INVALID).code();
	}

	private static List<Mistake> mistakes(Path file, Settings settings, ReadFiles read) {
		SettingsFile own = SettingsFile.in(settings.config());
		return file.toAbsolutePath().normalize().equals(own.path()) ? own.read(YamlFolder.shown(file)).mistakes()
				: read.mistakes(file);
	}

	private List<Path> files(Settings settings, ReadFiles read) {
		List<Path> all = new ArrayList<>();
		if (this.files.isEmpty()) {
			all.addAll(read.layouts().files().values());
			all.addAll(read.recipes().files().values());
			Stream.of(SettingsFile.in(settings.config()))
				.filter(SettingsFile::exists)
				.map(SettingsFile::path)
				.forEach(all::add);
		}
		for (Path file : this.files) {
			if (Files.isDirectory(file) && !YamlFolder.hasEnding(file)) {
				all.addAll(new YamlFolder(file).files().values());
			}
			else {
				all.add(file);
			}
		}
		return all;
	}

	private static String summary(List<Checked> checked) {
		long invalid = checked.stream().filter((file) -> !file.valid()).count();
		String files = checked.size() + ((checked.size() == 1) ? " file" : " files");
		return (invalid == 0) ? files + " checked, all valid" : "%s checked, %d not valid".formatted(files, invalid);
	}

	/** A file and what is wrong with it. */
	private record Checked(String file, boolean valid, List<Mistake> mistakes) {

		static Checked of(String file, List<Mistake> mistakes) {
			return new Checked(file, mistakes.stream().noneMatch((mistake) -> mistake.severity() == Severity.ERROR),
					mistakes);
		}

	}

}
