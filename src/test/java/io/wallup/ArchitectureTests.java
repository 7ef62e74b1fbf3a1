package io.wallup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.wallup.web.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the walls between the rooms up. */
class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.wallup");

	private static final Path SOURCES = Path.of("src", "main", "java", "io", "wallup");

	@Test
	void everyRoomImportsOnlyTheRoomsThatItNames() {
		ApplicationModules.of(WallupApplication.class).verify();
	}

	@Test
	void everyRoomNamesTheRoomsThatItImports() {
		assertThat(ApplicationModules.of(WallupApplication.class).stream()).allSatisfy((room) -> {
			ApplicationModule plate = room.getBasePackage().getAnnotation(ApplicationModule.class).orElseThrow();
			assertThat(plate.allowedDependencies()).as(room.getDisplayName())
				.doesNotContain(ApplicationModule.OPEN_TOKEN);
		});
	}

	@ParameterizedTest
	@CsvSource({ //
			"tools.jackson.dataformat.yaml.., layout signin", //
			"org.snakeyaml.., layout signin", //
			"org.openqa.selenium.., browser", //
			"io.github.bonigarcia.., browser", //
			"java.awt.., browser", //
			"com.sun.jna.., browser", //
			"org.quartz.., schedule", //
			"org.springframework.scheduling.quartz.., schedule", //
			"org.springframework.web.., web", //
			"org.springframework.boot.webmvc.., web", //
			"org.springframework.boot.tomcat.., web", //
			"jakarta.servlet.., web", //
			"org.apache.catalina.., web", //
			"org.springframework.security.., web", //
			"org.springdoc.., web", //
			"io.swagger.., web", //
			"io.micrometer.., web", //
			"org.thymeleaf.., web", //
			"java.sql.., history", //
			"javax.sql.., history", //
			"org.springframework.jdbc.., history", //
			"org.springframework.dao.., history", //
			"org.springframework.transaction.., history", //
			"org.flywaydb.., history", //
			"com.zaxxer.., history", //
			"org.h2.., history", //
			"org.postgresql.., history", //
			"picocli.., cli", //
			"com.sun.net.httpserver.., demo" })
	void aLibraryIsImportedByItsRoomsOnly(String library, String rooms) {
		String[] packages = Arrays.stream(rooms.split(" ", -1))
			.map((room) -> "io.wallup." + room + "..")
			.toArray(String[]::new);
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages(packages)
			.should()
			.dependOnClassesThat()
			.resideInAPackage(library)
			.check(CLASSES);
	}

	@Test
	void everyHandlerThatMayChangeSomethingSaysWhat() {
		List.of(PostMapping.class, PutMapping.class, DeleteMapping.class, PatchMapping.class)
			.forEach((mapping) -> ArchRuleDefinition.methods()
				.that()
				.areAnnotatedWith(mapping)
				.should()
				.beAnnotatedWith(Change.class)
				.allowEmptyShould(true)
				.check(CLASSES));
	}

	@Test
	void nobodyImportsTheRoot() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage("io.wallup.*..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("io.wallup")
			.check(CLASSES);
	}

	@Test
	void noPackageIsNamedAfterAKindOfClass() {
		ArchRuleDefinition.noClasses()
			.should()
			.resideInAnyPackage(Stream.of("util", "common", "impl", "service", "model", "dto", "config")
				.map((name) -> "io.wallup.." + name + "..")
				.toArray(String[]::new))
			.check(CLASSES);
	}

	@Test
	void theOnlyLockIsInTheBrowserRoom() throws IOException {
		Pattern lock = Pattern
			.compile("^\\s*(?!\\*|//|/\\*).*(\\bsynchronized\\b|ReentrantLock|ReadWriteLock|StampedLock)");
		try (Stream<Path> files = Files.walk(SOURCES)) {
			List<Path> locking = files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> !file.startsWith(SOURCES.resolve("browser")))
				.filter((file) -> contains(file, lock))
				.toList();
			assertThat(locking).isEmpty();
		}
	}

	private static boolean contains(Path file, Pattern pattern) {
		try (Stream<String> lines = Files.lines(file)) {
			return lines.anyMatch((line) -> pattern.matcher(line).find());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
