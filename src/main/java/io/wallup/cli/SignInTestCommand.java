package io.wallup.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.wallup.cli.BrowserOpener.OpenBrowsers;
import io.wallup.signin.Recipe;
import io.wallup.signin.RecipeTrial;
import io.wallup.signin.SignIn;
import io.wallup.signin.SignInException;
import io.wallup.signin.StepResult;
import io.wallup.signin.Timing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs one recipe in a browser of its own. */
@Command(name = "test",
		description = { "Runs one sign-in recipe in a browser of its own, and prints each step with its time.", "",
				"Ends with 0 when the site has let us in, with 11 when it has not." },
		footerHeading = "%nExamples:%n",
		footer = { "  wallup sign-in test site247", "  wallup sign-in test site247 --show" })
final class SignInTestCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	private final Options options;

	@Parameters(paramLabel = "NAME",
			description = "The name of the recipe: its file in config/sign-ins without the ending.")
	private String name = "";

	@Option(names = "--show", description = "Show the browser, rather than running it headless.")
	private boolean show;

	@Option(names = "--timeout", paramLabel = "TIME", defaultValue = "2m",
			description = "How long the sign-in may take, such as 90s or 2m (default: 2m).")
	private Duration timeout = Duration.ofMinutes(2);

	SignInTestCommand(Surroundings surroundings, Options options) {
		this.surroundings = surroundings;
		this.options = options;
	}

	@Override
	public Integer call() {
		Settings settings = this.options.settings();
		ReadFiles files = new ReadFiles(settings, this.surroundings.pc());
		Recipe recipe = files.recipe(this.name);
		SignIn signIn = new SignIn(files.secrets(), settings.state().resolve("sign-ins"), this.timeout,
				Timing.system());
		List<StepResult> steps = new ArrayList<>();
		try (OpenBrowsers open = this.surroundings.browsers().open(settings.state(), !this.show)) {
			new RecipeTrial(open.browsers(), signIn, false).run(this.name, recipe, (step) -> {
				steps.add(step);
				if (!settings.json()) {
					this.surroundings.output().out().println(line(step));
				}
			});
			return tell(settings, steps, Map.of("signedIn", true), "Signed in to " + recipe.url(), Exit.DONE);
		}
		catch (SignInException ex) {
			Map<String, Object> result = new LinkedHashMap<>();
			result.put("signedIn", false);
			result.put("kind", WindowView.word(ex.kind().name()));
			result.put("error", ex.getMessage());
			result.put("picture", ex.picture().map(Path::toString).orElse(null));
			String picture = ex.picture().map((file) -> "\nPicture of the page: " + file).orElse("");
			return tell(settings, steps, result, ex.getMessage() + picture, Exit.ALL_FAILED);
		}
	}

	private int tell(Settings settings, List<StepResult> steps, Map<String, ?> result, String text, Exit exit) {
		Output output = this.surroundings.output();
		if (settings.json()) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("recipe", this.name);
			json.putAll(result);
			json.put("steps", steps.stream().map(SignInTestCommand::json).toList());
			output.out().println(Json.write(json));
		}
		else {
			((exit == Exit.DONE) ? output.out() : output.err()).println(text);
		}
		return exit.code();
	}

	private static String line(StepResult step) {
		String what = step.what().startsWith(step.verb()) ? step.what() : step.verb() + " " + step.what();
		return "%6.2f s  %2d  %s%s".formatted(seconds(step), step.number(), what.strip(),
				step.skipped() ? " (nothing to do)" : "");
	}

	private static Map<String, Object> json(StepResult step) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("number", step.number());
		json.put("verb", step.verb());
		json.put("what", step.what());
		json.put("seconds", seconds(step));
		json.put("skipped", step.skipped());
		return json;
	}

	private static double seconds(StepResult step) {
		return step.took().toMillis() / 1000.0;
	}

}
