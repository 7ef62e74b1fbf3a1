package io.wallup.web.admin;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts of the page are there, in every language. */
class MessagesTests {

	private static final Path RESOURCES = Path.of("src", "main", "resources");

	private static final Pattern USED = Pattern.compile("#\\{\\s*([a-z][\\w.-]*)");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");

	private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

	static List<String> bundles() throws IOException {
		try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.contains("_"))
				.map((name) -> name.replace(".properties", ""))
				.sorted()
				.toList();
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void koreanHasTheTextsOfEnglishAndNoOthers(String bundle) {
		assertThat(texts(bundle + "_ko").keySet()).isEqualTo(texts(bundle).keySet());
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void koreanHasThePlaceholdersOfEnglish(String bundle) {
		Map<String, String> english = texts(bundle);
		texts(bundle + "_ko").forEach((key, text) -> assertThat(placeholders(text)).as(key)
			.isEqualTo(placeholders(english.getOrDefault(key, ""))));
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void textsAreThereAndKoreanOnesAreKorean(String bundle) {
		assertThat(texts(bundle)).allSatisfy((key, text) -> {
			assertThat(key).startsWith(bundle + ".");
			assertThat(text).isNotBlank();
		});
		Map<String, String> korean = texts(bundle + "_ko");
		long hangul = korean.values().stream().filter((text) -> HANGUL.matcher(text).find()).count();
		assertThat(hangul).isGreaterThan(korean.size() * 8L / 10);
	}

	@Test
	void everyTextThatATemplateNamesIsThere() throws IOException {
		Set<String> there = new HashSet<>();
		for (String bundle : bundles()) {
			there.addAll(texts(bundle).keySet());
		}
		Set<String> missing = new TreeSet<>();
		try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
			templates.filter(Files::isRegularFile).forEach((template) -> {
				Matcher matcher = USED.matcher(read(template));
				while (matcher.find()) {
					if (!there.contains(matcher.group(1))) {
						missing.add(template.getFileName() + ": " + matcher.group(1));
					}
				}
			});
		}
		assertThat(missing).isEmpty();
	}

	@Test
	void templatesHaveNoStylesAndNoScriptsOfTheirOwn() throws IOException {
		Pattern forbidden = Pattern
			.compile("<style|\\s(th:)?style=|\\s(th:)?on[a-z]+=|hx-on|<script(?![^>]*src)|javascript:");
		try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
			assertThat(templates.filter(Files::isRegularFile)).allSatisfy(
					(template) -> assertThat(forbidden.matcher(read(template)).results().map((match) -> match.group()))
						.as(template.toString())
						.isEmpty());
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text).results().map((match) -> match.group()).distinct().sorted().toList();
	}

	private static Map<String, String> texts(String bundle) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(RESOURCES.resolve("messages").resolve(bundle + ".properties"))) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Map<String, String> texts = new TreeMap<>();
		properties.stringPropertyNames().forEach((key) -> texts.put(key, properties.getProperty(key)));
		return texts;
	}

}
