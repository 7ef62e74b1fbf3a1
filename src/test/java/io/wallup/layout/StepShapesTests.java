package io.wallup.layout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import io.wallup.layout.Locator.How;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StepShapesTests {

	private static final Duration TEN = Duration.ofSeconds(10);

	@Test
	void readEveryVerbGivesItsStep() {
		assertThat(steps("""
				- open: https://site.example/a?b={c}|d
				- frame: loginIframe
				- frame: { css: iframe.login }
				- frame: top
				- type: { into: { name: username }, secret: site247-user }
				- type: { into: "#zone", text: Madrid }
				- click: .go
				- submit: { name: signinform }
				- press: Enter
				- press: { key: Tab, in: "#id_password" }
				- select: { in: "#lang", option: "English (UK)" }
				- wait-for: .ready
				- wait-for: { xpath: "//main" }
				- wait-for: { element: { text: Welcome }, title: Home }
				- pause: 2s
				- totp: { into: "#otp", secret: otp-seed }
				""")).containsExactly(new Step.Open("https://site.example/a?b={c}|d", TEN),
				new Step.Frame(new Locator(How.FRAME, "loginIframe"), TEN, false),
				new Step.Frame(Locator.css("iframe.login"), TEN, false), new Step.Frame(null, TEN, false),
				new Step.Type(new Locator(How.NAME, "username"), new Step.Value.Secret("site247-user"), TEN, false),
				new Step.Type(Locator.css("#zone"), new Step.Value.Text("Madrid"), TEN, false),
				new Step.Click(Locator.css(".go"), TEN, false),
				new Step.Submit(new Locator(How.NAME, "signinform"), TEN, false),
				new Step.Press("Enter", null, TEN, false),
				new Step.Press("Tab", Locator.css("#id_password"), TEN, false),
				new Step.Select(Locator.css("#lang"), "English (UK)", TEN, false),
				new Step.WaitFor(List.of(new Sign.Element(Locator.css(".ready"))), TEN, false),
				new Step.WaitFor(List.of(new Sign.Element(new Locator(How.XPATH, "//main"))), TEN, false),
				new Step.WaitFor(List.of(new Sign.Element(new Locator(How.TEXT, "Welcome")), new Sign.Title("Home")),
						TEN, false),
				new Step.Pause(Duration.ofSeconds(2)), new Step.Totp(Locator.css("#otp"), "otp-seed", TEN, false));
	}

	@Test
	void readWhenTimesAreGivenTakesThem() {
		assertThat(steps(
				"[ { click: .a, within: 500ms }, { click: .b, if-present: true }, { open: http://a/, within: 1m } ]"))
			.extracting(Step::within)
			.containsExactly(Duration.ofMillis(500), Step.DEFAULT_IF_PRESENT_WITHIN, Duration.ofMinutes(1));
	}

	@Test
	void readWhenUrlMatchesCompilesIt() {
		assertThat(steps("[ { wait-for: { url-matches: '.*/home.*' } } ]")).singleElement()
			.isInstanceOfSatisfying(Step.WaitFor.class,
					(step) -> assertThat(step.anyOf().toString()).isEqualTo("[url matches \".*/home.*\"]"));
	}

	@Test
	void readWhenWrongTellsEveryMistakeOnItsLine() {
		assertThat(mistakes("""
				- clik: .go
				- click: .go
				  type: { into: a, text: b }
				- click: #go
				- open: https://site.example/
				  if-present: true
				- type: hunter2
				- type: { into: a, secret: "pass word" }
				- type: { into: a }
				- press: Entr
				- wait-for: { url-matches: "(" }
				- pause: 2
				- click: { id: a, css: b }
				- wait-for: {}
				- open: https://me:pw@site.example/
				- frame: []
				- submit
				- click: .go
				  within: 2h
				- press: 5
				""")).isEqualTo(
				"""
						f.yaml:1:3: error: [0].clik: unknown key "clik", expected one of open, frame, type, click, submit, press, select, wait-for, pause, totp; did you mean "click"?
						f.yaml:3:3: error: [1].type: key "type" does not go with "click", expected one of click, within, if-present
						f.yaml:4:9: error: [2].click: no value; "#go" is a comment, expected a CSS selector (in quotes when it starts with #), or a locator: a mapping with one of id, name, css, xpath, text; did you mean "'#go'"?
						f.yaml:6:3: error: [3].if-present: key "if-present" does not go with "open", expected one of open, within
						f.yaml:7:9: error: [4].type: wrong value (not shown), expected what is typed: a mapping with one of secret, text
						f.yaml:8:28: error: [5].type.secret: wrong value (not shown), expected the name of a secret (never its value): 1 to 64 letters, digits, ".", "_" or "-", not "." or "-" first nor "." last
						f.yaml:9:9: error: [6].type: missing key, expected what is typed: a mapping with one of secret, text
						f.yaml:10:10: error: [7].press: wrong value "Entr", expected a key such as Enter, Tab, Escape or ArrowDown, or one character; did you mean "Enter"?
						f.yaml:11:28: error: [8].wait-for.url-matches: wrong value "(": Unclosed group near index 1, expected a regular expression such as ".*/home.*"
						f.yaml:12:10: error: [9].pause: wrong value "2", expected a duration from 1ms to 1h such as 500ms, 10s, 5m or 1h; did you mean "2s"?
						f.yaml:13:19: error: [10].click.css: key "css" does not go with "id", expected no other key
						f.yaml:14:13: error: [11].wait-for: missing key, expected a locator or signs: a mapping with one of id, name, css, xpath, url-matches, element, title, text
						f.yaml:15:9: error: [12].open: address with a user or password (not shown), expected an address without them; a recipe signs in, with the names of secrets
						f.yaml:16:10: error: [13].frame: wrong type, a list, expected top, or the name or id of a frame, or a locator: a mapping with one of id, name, css, xpath, text
						f.yaml:17:3: error: [14]: wrong value "submit", expected a step: a mapping with one of open, frame, type, click, submit, press, select, wait-for, pause, totp
						f.yaml:19:11: error: [15].within: wrong value "2h": out of range, expected a duration from 1ms to 1h such as 500ms, 10s, 5m or 1h
						f.yaml:20:10: error: [16].press: wrong value "5", expected a key such as Enter, Tab, Escape or ArrowDown, or one character; did you mean "'5'"?""");
	}

	@Test
	void readWhenAPasswordStandsForTheNameOfASecretDoesNotShowIt() {
		assertThat(mistakes("""
				- type: hunter2!
				- type: #hunter2!
				- type: { into: a, secret: hunter2! }
				- type:
				    into: a
				    secret: #hunter2!
				- totp: { into: a, secret: "hunter2!" }
				- open: me:hunter2!@site.example
				- open: https://me:hunter2!@site.example/
				""")).doesNotContain("hunter2").hasLineCount(7);
	}

	private static String mistakes(String text) {
		return Reading.of("f.yaml", text.getBytes(StandardCharsets.UTF_8), StepShapes.steps())
			.mistakes()
			.stream()
			.map(Mistake::toString)
			.collect(Collectors.joining("\n"));
	}

	private static List<Step> steps(String text) {
		Reading<List<Step>> reading = Reading.of("f.yaml", text.getBytes(StandardCharsets.UTF_8), StepShapes.steps());
		assertThat(reading.mistakes()).isEmpty();
		return reading.get();
	}

}
