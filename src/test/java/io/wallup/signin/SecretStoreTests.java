package io.wallup.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.wallup.signin.SecretSource.Kind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SecretStoreTests {

	private static final String VALUE = "s3cret-Wert-비밀";

	@TempDir
	Path state;

	@Test
	void whatIsPutIsFoundByItsNameAlsoAfterARestart() {
		SecretStore.in(this.state).put("site-password", VALUE);
		SecretStore store = SecretStore.in(this.state);
		assertThat(store.find("site-password")).contains(VALUE);
		assertThat(store.find("other")).isEmpty();
		assertThat(store.names()).containsExactly("site-password");
	}

	@Test
	void putReplacesAndRemoveForgets() {
		SecretStore store = SecretStore.in(this.state);
		store.put("a", "one");
		store.put("a", "two");
		assertThat(store.find("a")).contains("two");
		assertThat(store.remove("a")).isTrue();
		assertThat(store.remove("a")).isFalse();
		assertThat(store.names()).isEmpty();
	}

	@Test
	void filesHoldNeitherNamesNorValuesReadablyAndBelongToTheirOwnerAlone() throws IOException {
		SecretStore.in(this.state).put("site-password", VALUE);
		for (Path file : files()) {
			String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
			assertThat(text).doesNotContain("site-password").doesNotContain("s3cret");
		}
		Assumptions.assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
		assertThat(files()).hasSize(2)
			.allSatisfy((file) -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
				.isEqualTo("rw-------"));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.state.resolve("secrets"))))
			.isEqualTo("rwx------");
	}

	@Test
	void eachWriteIsSealedAnew() throws IOException {
		SecretStore store = SecretStore.in(this.state);
		store.put("a", VALUE);
		byte[] first = Files.readAllBytes(store());
		store.put("a", VALUE);
		assertThat(Files.readAllBytes(store())).isNotEqualTo(first);
	}

	@Test
	void storeThatWasChangedOpensNoMoreAndTheOtherSourcesStillServe() throws IOException {
		SecretStore store = SecretStore.in(this.state);
		store.put("a", VALUE);
		byte[] bytes = Files.readAllBytes(store());
		bytes[bytes.length - 1] ^= 1;
		Files.write(store(), bytes);
		assertThat(store.damage()).hasValueSatisfying((why) -> assertThat(why).contains("does not open with its key"));
		Secrets secrets = new Secrets(List.of(new SecretVariables(Map.of("WALLUP_SECRET_B", "from-variable")), store));
		assertThat(secrets.find("b")).isPresent();
		assertThat(secrets.names()).isEmpty();
		assertThat(secrets.status("a").problem()).contains("damaged").doesNotContain(VALUE);
		assertThatExceptionOfType(SecretUnreadableException.class).isThrownBy(() -> secrets.find("a"))
			.withMessageContaining("the secret store");
	}

	@Test
	void storeWithoutItsKeyIsDamaged() throws IOException {
		SecretStore store = SecretStore.in(this.state);
		store.put("a", VALUE);
		Files.delete(store().resolveSibling("key"));
		assertThat(store.damage()).hasValueSatisfying((why) -> assertThat(why).contains("key").contains("missing"));
		assertThatExceptionOfType(SecretStoreException.class).isThrownBy(() -> store.remove("a"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "wallup-secrets-1\n" })
	void storeThatIsNoneIsSetAsideByTheNextPutAndANewOneBegun(String text) throws IOException {
		Files.createDirectories(store().getParent());
		Files.writeString(store(), text);
		SecretStore store = SecretStore.in(this.state);
		assertThat(store.damage()).isPresent();
		store.put("a", VALUE);
		assertThat(store.find("a")).contains(VALUE);
		assertThat(store.damage()).isEmpty();
		assertThat(files()).anySatisfy((file) -> assertThat(file.getFileName().toString()).contains("damaged"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "..", "../x", "a/b", "a b", "-a", "con" })
	void putUnderWhatIsNoNameIsRefused(String name) {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> SecretStore.in(this.state).put(name, VALUE))
			.withMessageNotContaining(VALUE);
		assertThat(this.state.resolve("secrets")).doesNotExist();
	}

	@Test
	void putOfNothingOrOfTooMuchIsRefusedWithoutShowingIt() {
		SecretStore store = SecretStore.in(this.state);
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> store.put("a", ""));
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> store.put("a", "x".repeat(70_000)))
			.withMessageNotContaining("xx");
	}

	@Test
	void putsAtTheSameTimeLoseNone() {
		SecretStore store = SecretStore.in(this.state);
		IntStream.range(0, 20).parallel().forEach((i) -> store.put("s" + i, VALUE));
		assertThat(store.names()).hasSize(20);
	}

	@Test
	void statusTellsWhereAValueComesFromAndNeverTheValue() {
		SecretStore store = SecretStore.in(this.state);
		store.put("a", VALUE);
		store.put("b", VALUE);
		Secrets secrets = new Secrets(List.of(new SecretVariables(Map.of("WALLUP_SECRET_B", "v")), store));
		assertThat(secrets.status("a").from()).isEqualTo(Kind.STORE);
		assertThat(secrets.status("b").from()).isEqualTo(Kind.ENVIRONMENT);
		assertThat(secrets.status("c").from()).isNull();
		assertThat(secrets.status("c").place()).contains("WALLUP_SECRET_C").contains("secret store");
		assertThat(secrets.status("a").toString()).doesNotContain(VALUE);
	}

	private Path store() {
		return this.state.resolve("secrets").resolve("store");
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(this.state.resolve("secrets"))) {
			return files.toList();
		}
	}

}
