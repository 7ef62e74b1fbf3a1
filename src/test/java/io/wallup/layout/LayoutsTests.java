package io.wallup.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class LayoutsTests {

	private static final String GOOD = """
			screens: { main: { width: 2560, height: 1440 } }
			sign-in: site247
			windows: [ { name: a, url: "http://a/", screen: main } ]
			""";

	private static final String BETTER = GOOD.replace("name: a", "name: b");

	private static final String BAD = GOOD.replace("screen: main", "screen: mian");

	private final Set<String> recipes = new HashSet<>(Set.of("site247"));

	private final List<String> changes = new ArrayList<>();

	@TempDir
	private Path temporary = Path.of("");

	private Path folder = Path.of("");

	@BeforeEach
	void folder() throws IOException {
		this.folder = Files.createDirectories(this.temporary.resolve("layouts"));
	}

	@Test
	void allWhenFolderIsMissingIsEmpty() throws IOException {
		Files.delete(this.folder);
		assertThat(layouts().all()).isEmpty();
	}

	@Test
	void allListsValidAndInvalidFilesByNameAndLeavesOthersAside() throws IOException {
		write("b.yaml", GOOD);
		write("a.yml", BAD);
		write(".hidden.yaml", GOOD);
		write("notes.txt", GOOD);
		Files.createDirectory(this.folder.resolve("c.yaml"));
		assertThat(layouts().all()).extracting(LayoutFile::name, LayoutFile::current)
			.containsExactly(tuple("a", false), tuple("b", true));
	}

	@Test
	void findWhenValidHasTheLayoutInForce() throws IOException {
		write("pc1.yaml", GOOD);
		assertThat(layouts().find("pc1")).hasValueSatisfying((file) -> {
			assertThat(file.inForce()).isNotNull();
			assertThat(file.current()).isTrue();
			assertThat(file.text()).isEqualTo(GOOD);
			assertThat(file.etag()).matches("[0-9a-f]{32}");
			assertThat(file.path()).isEqualTo(this.folder.resolve("pc1.yaml"));
			assertThat(file.mistakes()).isEmpty();
		});
	}

	@Test
	void findWhenTheNameLeadsOutOfTheFolderFindsNothing() throws IOException {
		Files.writeString(this.temporary.resolve("pc1.yaml"), GOOD);
		assertThat(layouts().find("../pc1")).isEmpty();
		assertThat(layouts().find("..\\pc1")).isEmpty();
		assertThat(layouts().find("\0")).isEmpty();
	}

	@Test
	void findWhenTheFileBecomesInvalidLeavesTheLastGoodInForce() throws IOException {
		write("pc1.yaml", GOOD);
		Layouts layouts = layouts();
		layouts.all();
		write("pc1.yaml", BAD);
		assertThat(layouts.find("pc1")).hasValueSatisfying(LayoutsTests::assertGoodIsInForce);
	}

	@Test
	void findWhenInvalidAfterARestartLeavesTheLastGoodInForce() throws IOException {
		write("pc1.yaml", GOOD);
		layouts().all();
		write("pc1.yaml", BAD);
		assertThat(layouts().find("pc1")).hasValueSatisfying(LayoutsTests::assertGoodIsInForce);
	}

	@Test
	void findWhenTheRecipeIsGoneAfterARestartLeavesTheLastGoodInForce() throws IOException {
		write("pc1.yaml", GOOD);
		layouts().all();
		this.recipes.clear();
		assertThat(layouts().find("pc1")).hasValueSatisfying(LayoutsTests::assertGoodIsInForce);
	}

	@Test
	void findWhenDeletedIsGoneAndSoIsTheLastGood() throws IOException {
		write("pc1.yaml", GOOD);
		Layouts layouts = layouts();
		layouts.all();
		Files.delete(this.folder.resolve("pc1.yaml"));
		assertThat(layouts.find("pc1")).isEmpty();
		write("pc1.yaml", BAD);
		assertThat(layouts.find("pc1")).hasValueSatisfying((file) -> assertThat(file.inForce()).isNull());
	}

	@Test
	void findWhenDeletedWhileNobodyRanForgetsTheLastGood() throws IOException {
		write("pc1.yaml", GOOD);
		layouts().all();
		Files.delete(this.folder.resolve("pc1.yaml"));
		layouts().all();
		write("pc1.yaml", BAD);
		assertThat(layouts().find("pc1")).hasValueSatisfying((file) -> assertThat(file.inForce()).isNull());
	}

	@Test
	void findWhenTheWholeFolderWasAwayLeavesTheLastGoodInForce() throws IOException {
		write("pc1.yaml", GOOD);
		Layouts layouts = layouts();
		layouts.all();
		Files.move(this.folder, this.temporary.resolve("away"));
		assertThat(layouts.find("pc1")).isEmpty();
		Files.move(this.temporary.resolve("away"), this.folder);
		write("pc1.yaml", BAD);
		assertThat(layouts().find("pc1")).hasValueSatisfying(LayoutsTests::assertGoodIsInForce);
	}

	@Test
	void findWhenThereAreTwoFilesIsAMistake() throws IOException {
		write("pc1.yaml", GOOD);
		write("pc1.yml", GOOD);
		assertThat(layouts().find("pc1")).hasValueSatisfying((file) -> assertThat(file.mistakes()).singleElement()
			.satisfies((mistake) -> assertThat(mistake.text())
				.isEqualTo("several files for layout \"pc1\": pc1.yaml, pc1.yml, expected one of them")));
	}

	@Test
	void allWhenAFileNameIsNoNameIsAMistake() throws IOException {
		write("my layout.yaml", GOOD);
		assertThat(layouts().all()).singleElement().satisfies((file) -> {
			assertThat(file.inForce()).isNull();
			assertThat(file.mistakes()).singleElement()
				.satisfies((mistake) -> assertThat(mistake.text())
					.startsWith("wrong name of a layout \"my layout\", expected 1 to 64 letters"));
		});
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void allWhenSomeAreNoFilesTellsEachAndReadsTheOthers() throws Exception {
		write("good.yaml", GOOD);
		Files.writeString(this.temporary.resolve("secret"), "hunter2");
		Files.createSymbolicLink(this.folder.resolve("out.yaml"), Path.of("../secret"));
		Files.createSymbolicLink(this.folder.resolve("loop.yaml"), Path.of("loop.yaml"));
		assertThat(new ProcessBuilder("mkfifo", this.folder.resolve("pipe.yaml").toString()).start().waitFor())
			.isZero();
		Layouts layouts = layouts();
		assertThat(layouts.all()).extracting(LayoutFile::name, LayoutFile::current)
			.containsExactly(tuple("good", true), tuple("loop", false), tuple("out", false), tuple("pipe", false));
		assertThat(layouts.find("out")).hasValueSatisfying((file) -> {
			assertThat(file.text()).isEmpty();
			assertThat(file.mistakes()).singleElement()
				.satisfies((mistake) -> assertThat(mistake.text())
					.startsWith("it is a link that leads out of its folder"));
		});
		assertThatExceptionOfType(InvalidLayoutException.class).isThrownBy(() -> layouts.put("out", bytes(GOOD), null));
		assertThat(this.temporary.resolve("secret")).hasContent("hunter2");
	}

	@Test
	void allWhenAFileIsHugeIsAMistake() throws IOException {
		write("pc1.yaml", "#".repeat(3_000_000));
		assertThat(layouts().all()).singleElement()
			.satisfies((file) -> assertThat(file.mistakes()).singleElement()
				.satisfies((mistake) -> assertThat(mistake.text()).contains("at most 262144 bytes")));
	}

	@Test
	void putWhenNewWritesTheFile() throws IOException {
		LayoutFile file = layouts().put("pc1", bytes(GOOD), null);
		assertThat(file.current()).isTrue();
		assertThat(this.folder.resolve("pc1.yaml")).hasContent(GOOD);
		assertThat(names(this.folder)).containsExactly("pc1.yaml");
	}

	@Test
	void putWhenTheFolderIsMissingMakesIt() throws IOException {
		Files.delete(this.folder);
		layouts().put("pc1", bytes(GOOD), null);
		assertThat(this.folder.resolve("pc1.yaml")).hasContent(GOOD);
	}

	@Test
	void putWhenTheEtagMatchesKeepsThePreviousVersion() throws IOException {
		write("pc1.yml", GOOD);
		Layouts layouts = layouts();
		String etag = layouts.find("pc1").orElseThrow().etag();
		assertThat(layouts.put("pc1", bytes(BETTER), etag).etag()).isNotEqualTo(etag);
		assertThat(names(this.folder)).containsExactly("pc1.yml");
		assertThat(this.folder.resolve("pc1.yml")).hasContent(BETTER);
		Path versions = this.temporary.resolve("kept/versions/pc1");
		assertThat(names(versions)).containsExactly("20261121T092301.123Z.yaml");
		assertThat(versions.resolve("20261121T092301.123Z.yaml")).hasContent(GOOD);
	}

	@Test
	void putManyTimesKeepsTheLastFiftyVersions() throws IOException {
		Layouts layouts = layouts();
		String etag = layouts.put("pc1", bytes(GOOD), null).etag();
		for (int i = 0; i < 60; i++) {
			etag = layouts.put("pc1", bytes(GOOD + "# " + i), etag).etag();
		}
		List<String> versions = names(this.temporary.resolve("kept/versions/pc1"));
		assertThat(versions).hasSize(50);
		assertThat(this.temporary.resolve("kept/versions/pc1").resolve(versions.getLast())).hasContent(GOOD + "# 58");
	}

	@Test
	void putWhenInvalidChangesNothing() throws IOException {
		write("pc1.yaml", GOOD);
		Layouts layouts = layouts();
		String etag = layouts.find("pc1").orElseThrow().etag();
		assertThatExceptionOfType(InvalidLayoutException.class).isThrownBy(() -> layouts.put("pc1", bytes(BAD), etag))
			.withMessageContaining("unknown screen \"mian\"")
			.satisfies((ex) -> assertThat(ex.mistakes()).hasSize(1));
		assertThat(this.folder.resolve("pc1.yaml")).hasContent(GOOD);
	}

	@Test
	void putWhenTheNameIsNoneRefuses() {
		assertThatExceptionOfType(InvalidLayoutException.class)
			.isThrownBy(() -> layouts().put("../pc1", bytes(GOOD), null))
			.withMessageContaining("wrong name of a layout \"../pc1\"");
	}

	@Test
	void putWhenTheFileIsAnotherRefuses() throws IOException {
		write("pc1.yaml", GOOD);
		Layouts layouts = layouts();
		String etag = layouts.find("pc1").orElseThrow().etag();
		write("pc1.yaml", BETTER);
		assertThatExceptionOfType(LayoutChangedException.class).isThrownBy(() -> layouts.put("pc1", bytes(GOOD), etag))
			.satisfies((ex) -> assertThat(ex.etag()).isNotEqualTo(etag));
		assertThatExceptionOfType(LayoutChangedException.class).isThrownBy(() -> layouts.put("pc1", bytes(GOOD), null));
		assertThatExceptionOfType(LayoutChangedException.class).isThrownBy(() -> layouts.put("pc2", bytes(GOOD), etag))
			.withMessage("Layout \"pc2\" does not exist, expected version \"" + etag + "\"");
		assertThat(this.folder.resolve("pc1.yaml")).hasContent(BETTER);
	}

	@Test
	void putWhenTheFileIsALinkReplacesWhatItLeadsTo() throws IOException {
		Path target = Files.writeString(Files.createDirectories(this.folder.resolve("..data")).resolve("x.yaml"), GOOD);
		Files.createSymbolicLink(this.folder.resolve("pc1.yaml"), target);
		Layouts layouts = layouts();
		layouts.put("pc1", bytes(BETTER), layouts.find("pc1").orElseThrow().etag());
		assertThat(target).hasContent(BETTER);
		assertThat(this.folder.resolve("pc1.yaml")).isSymbolicLink();
	}

	@Test
	void putWhenManyTryAtOnceLetsOneWin() throws Exception {
		Layouts layouts = layouts();
		String etag = layouts.put("pc1", bytes(GOOD), null).etag();
		AtomicInteger refused = new AtomicInteger();
		CountDownLatch start = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 10; i++) {
				String text = GOOD + "# " + i;
				threads.execute(() -> {
					try {
						start.await();
						layouts.put("pc1", bytes(text), etag);
					}
					catch (LayoutChangedException ex) {
						refused.incrementAndGet();
					}
					catch (InterruptedException ex) {
						Thread.currentThread().interrupt();
					}
				});
			}
			start.countDown();
		}
		assertThat(refused).hasValue(9);
	}

	@Test
	void deleteWhenTheEtagMatchesKeepsTheVersion() throws IOException {
		Layouts layouts = layouts();
		LayoutFile file = layouts.put("pc1", bytes(GOOD), null);
		assertThatExceptionOfType(LayoutChangedException.class).isThrownBy(() -> layouts.delete("pc1", "other"));
		layouts.delete("pc1", file.etag());
		assertThat(names(this.folder)).isEmpty();
		assertThat(layouts.find("pc1")).isEmpty();
		assertThat(names(this.temporary.resolve("kept/versions/pc1"))).hasSize(1);
	}

	@Test
	void whenChangedTellsEachChangeOnce() throws IOException {
		Layouts layouts = layouts();
		layouts.whenChanged((change) -> this.changes.add(text(change)));
		write("pc1.yaml", GOOD);
		layouts.refresh();
		layouts.refresh();
		write("pc1.yaml", BAD);
		layouts.find("pc1");
		layouts.refresh();
		layouts.put("pc2", bytes(GOOD), null);
		this.recipes.clear();
		layouts.refresh();
		layouts.refresh();
		Files.delete(this.folder.resolve("pc1.yaml"));
		layouts.all();
		layouts.all();
		assertThat(this.changes).containsExactly("pc1 current", "pc1 with 1 mistake(s)", "pc2 current",
				"pc1 with 2 mistake(s)", "pc2 with 1 mistake(s)", "pc1 gone");
	}

	private static String text(LayoutChange change) {
		LayoutFile file = change.file();
		if (file == null) {
			return change.name() + " gone";
		}
		return change.name() + (file.current() ? " current" : " with " + file.mistakes().size() + " mistake(s)");
	}

	private static void assertGoodIsInForce(LayoutFile file) {
		assertThat(file.current()).isFalse();
		assertThat(file.mistakes()).hasSize(1);
		assertThat(file.inForce()).isNotNull();
	}

	private Layouts layouts() {
		return new Layouts(this.folder, this.temporary.resolve("kept"), () -> this.recipes, AddressSchemes.WEB,
				() -> Instant.parse("2026-11-21T09:23:01.123Z"));
	}

	private void write(String file, String text) throws IOException {
		Files.writeString(this.folder.resolve(file), text);
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
