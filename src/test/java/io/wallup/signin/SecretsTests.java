package io.wallup.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SecretsTests {

	@TempDir
	Path config;

	private Path folder;

	@BeforeEach
	void createFolder() throws IOException {
		this.folder = Files.createDirectory(this.config.resolve("secrets"));
	}

	@Test
	void findWhenVariableAndFileAreThereTakesTheVariable() throws IOException {
		write("site247-password", "from-file");
		Secrets secrets = secrets(Map.of("WALLUP_SECRET_SITE247_PASSWORD", "from-variable"));
		assertThat(value(secrets, "site247-password")).isEqualTo("from-variable");
	}

	@Test
	void findWhenVariableIsEmptyTakesTheFile() throws IOException {
		write("site247-password", "from-file");
		Secrets secrets = secrets(Map.of("WALLUP_SECRET_SITE247_PASSWORD", ""));
		assertThat(value(secrets, "site247-password")).isEqualTo("from-file");
	}

	@Test
	void findWhenNoneHasAValueTakesTheFurtherSource() {
		SecretStore store = SecretStore.in(this.config);
		store.put("a", "from-store");
		Secrets secrets = new Secrets(List.of(new SecretVariables(Map.of()), new SecretFiles(this.folder), store));
		assertThat(value(secrets, "a")).isEqualTo("from-store");
	}

	@Test
	void findWhenNoneHasItIsEmpty() {
		assertThat(secrets(Map.of()).find("site247-password")).isEmpty();
	}

	@Test
	void findWhenFileEndsWithNewlineDropsOneOnly() throws IOException {
		write("unix", "value\n");
		write("windows", "value\r\n");
		write("two", "value\n\n");
		write("spaces", " value ");
		Secrets secrets = secrets(Map.of());
		assertThat(value(secrets, "unix")).isEqualTo("value");
		assertThat(value(secrets, "windows")).isEqualTo("value");
		assertThat(value(secrets, "two")).isEqualTo("value\n");
		assertThat(value(secrets, "spaces")).isEqualTo(" value ");
	}

	@Test
	void findWhenFileIsALinkAsMountedByContainersFollowsIt() throws IOException {
		Path version = Files.createDirectory(this.folder.resolve("..2026_11_21"));
		Files.writeString(version.resolve("token"), "mounted");
		Files.createSymbolicLink(this.folder.resolve("..data"), version.getFileName());
		Files.createSymbolicLink(this.folder.resolve("token"), Path.of("..data/token"));
		assertThat(value(secrets(Map.of()), "token")).isEqualTo("mounted");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../outside", "..", ".", "/etc/hostname", "a/../../outside", "", "a\\b", "c:file", "a\0" })
	void findWhenNameLeavesTheFolderIsEmpty(String name) throws IOException {
		Files.writeString(this.config.resolve("outside"), "outside");
		assertThat(secrets(Map.of()).find(name)).isEmpty();
	}

	@Test
	void findWhenFileIsTooLargeOrNoTextSaysSoWithoutItsValue() throws IOException {
		Secrets secrets = secrets(Map.of());
		write("large", "value".repeat(20_000));
		Files.write(this.folder.resolve("binary"), new byte[] { (byte) 0xff, 0x41 });
		Files.createDirectory(this.folder.resolve("folder"));
		assertThatExceptionOfType(SecretUnreadableException.class).isThrownBy(() -> secrets.find("large"))
			.withMessage("secret \"large\" in file %s cannot be used: it is larger than 65536 bytes",
					this.folder.resolve("large"));
		assertThatExceptionOfType(SecretUnreadableException.class).isThrownBy(() -> secrets.find("binary"))
			.withMessageContaining("it is not text in UTF-8");
		assertThatExceptionOfType(SecretUnreadableException.class).isThrownBy(() -> secrets.find("folder"))
			.withMessageContaining("it is not a file");
	}

	@Test
	void findWhenValueChangesReadsTheNewOne() throws IOException {
		Secrets secrets = secrets(Map.of());
		write("token", "old");
		assertThat(value(secrets, "token")).isEqualTo("old");
		write("token", "new");
		assertThat(value(secrets, "token")).isEqualTo("new");
	}

	@Test
	void placesNameVariableAndFile() {
		assertThat(secrets(Map.of()).places("site247.pass_word")).containsExactly(
				"environment variable WALLUP_SECRET_SITE247_PASS_WORD",
				"file " + this.folder.resolve("site247.pass_word"));
	}

	@Test
	void toStringOfASecretHasNoValue() {
		Secret secret = new Secret("site247-password", "hunter2");
		assertThat(secret).hasToString("secret site247-password");
	}

	private Secrets secrets(Map<String, String> environment) {
		return new Secrets(List.of(new SecretVariables(environment), new SecretFiles(this.folder)));
	}

	private void write(String name, String value) throws IOException {
		Files.writeString(this.folder.resolve(name), value);
	}

	private static String value(Secrets secrets, String name) {
		return secrets.find(name).orElseThrow().value();
	}

}
