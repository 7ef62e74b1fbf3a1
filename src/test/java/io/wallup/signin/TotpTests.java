package io.wallup.signin;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The vectors are those of RFC 6238, appendix B, and RFC 4648, section 10. */
class TotpTests {

	private static final String SHA1 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

	private static final String SHA256 = SHA1 + "GEZDGNBVGY3TQOJQGEZA";

	private static final String SHA512 = SHA1 + SHA1 + SHA1 + "GEZDGNA";

	@ParameterizedTest
	@CsvSource({ "59, 94287082, 46119246, 90693936", "1111111109, 07081804, 68084774, 25091201",
			"1111111111, 14050471, 67062674, 99943326", "1234567890, 89005924, 91819424, 93441116",
			"2000000000, 69279037, 90698825, 38618901", "20000000000, 65353130, 77737706, 47863826" })
	void atTimesOfTheStandardGivesItsPasswords(long seconds, String sha1, String sha256, String sha512) {
		Instant time = Instant.ofEpochSecond(seconds);
		assertThat(uri("SHA1", SHA1).at(time)).isEqualTo(sha1);
		assertThat(uri("SHA256", SHA256).at(time)).isEqualTo(sha256);
		assertThat(uri("SHA512", SHA512).at(time)).isEqualTo(sha512);
	}

	@Test
	void atWhenOnlyAKeyIsGivenHasSixDigitsOfSha1AndThirtySeconds() {
		Totp totp = Totp.of(SHA1);
		assertThat(totp.at(Instant.ofEpochSecond(59))).isEqualTo("287082");
		assertThat(totp.leftAt(Instant.ofEpochSecond(59))).isEqualTo(Duration.ofSeconds(1));
		assertThat(totp.leftAt(Instant.ofEpochSecond(60))).isEqualTo(Duration.ofSeconds(30));
	}

	@Test
	void atWhenDigitsAndPeriodAreGivenFollowsThem() {
		Totp totp = Totp.of("otpauth://totp/Site:me%40example.org?digits=7&period=60&issuer=Site&secret=" + SHA1);
		assertThat(totp.at(Instant.ofEpochSecond(118))).isEqualTo("4287082");
		assertThat(totp.leftAt(Instant.ofEpochSecond(118))).isEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void ofWhenKeyIsWrittenAsPeopleCopyItReadsIt() {
		Totp totp = Totp.of(" gezd gnbv-gy3t qojq gezd gnbv gy3t qojq==== ");
		assertThat(totp.at(Instant.ofEpochSecond(59))).isEqualTo("287082");
	}

	@ParameterizedTest
	@CsvSource({ "MY, f", "MZXQ====, fo", "MZXW6, foo", "MZXW6YQ=, foob", "MZXW6YTB, fooba", "MZXW6YTBOI, foobar" })
	void decodeOfTheStandardsTextsGivesItsBytes(String text, String bytes) {
		assertThat(Base32.decode(text)).asString().isEqualTo(bytes);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "PASSWORD1!", "otpauth://hotp/a?secret=" + SHA1, "otpauth://totp/a",
			"otpauth://totp/a?digits=6", "otpauth://totp/a?digits=9&secret=" + SHA1,
			"otpauth://totp/a?period=0&secret=" + SHA1, "otpauth://totp/a?algorithm=MD5&secret=" + SHA1,
			"otpauth://totp/{?secret=" + SHA1 })
	void ofWhenTextIsNoKeySaysSoWithoutQuotingIt(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Totp.of(text))
			.satisfies((ex) -> assertThat(ex).message().doesNotContain("PASSWORD").doesNotContain("GEZD"))
			.withNoCause();
	}

	private static Totp uri(String algorithm, String key) {
		return Totp.of("otpauth://totp/test?digits=8&algorithm=%s&secret=%s".formatted(algorithm, key));
	}

}
