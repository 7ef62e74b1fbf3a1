package io.wallup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that was made just now, by the keytool of this Java.
 *
 * @param certificate its file in PEM
 * @param key the file of its private key in PEM
 * @param keys both, as Java keeps them
 */
public record TestCertificate(Path certificate, Path key, KeyStore keys) {

	private static final char[] PASSWORD = "changeit".toCharArray();

	/** Makes one for a host, such as {@code wall.example}. */
	public static TestCertificate of(Path folder, String host) throws Exception {
		Path store = folder.resolve(host + ".p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "wallup", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + host,
				"-ext", "san=dns:" + host, "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(),
				"-storepass", new String(PASSWORD))
			.redirectErrorStream(true)
			.start();
		if (keytool.waitFor() != 0) {
			throw new IOException(new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		}
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(store)) {
			keys.load(in, PASSWORD);
		}
		Path certificate = folder.resolve(host + ".crt");
		Files.writeString(certificate, pem("CERTIFICATE", keys.getCertificate("wallup").getEncoded()));
		Path key = folder.resolve(host + ".key");
		Files.writeString(key,
				pem("PRIVATE KEY", Objects.requireNonNull(keys.getKey("wallup", PASSWORD).getEncoded())));
		return new TestCertificate(certificate, key, keys);
	}

	private static String pem(String what, byte[] content) {
		return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what,
				Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(content), what);
	}

	/** What a server needs to show it. */
	public SSLContext context() throws GeneralSecurityException {
		KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		managers.init(this.keys, PASSWORD);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(managers.getKeyManagers(), null, null);
		return context;
	}

	/** Its SHA-256. */
	public String fingerprint() throws GeneralSecurityException {
		Certificate shown = this.keys.getCertificate("wallup");
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shown.getEncoded()));
	}

}
