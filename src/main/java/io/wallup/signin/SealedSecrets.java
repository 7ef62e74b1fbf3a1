package io.wallup.signin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names and values of secrets as one encrypted text: a header that names the format, the
 * nonce, then AES-256 in Galois/counter mode (NIST SP 800-38D) over all of it. Whatever
 * is changed in it, it does not open any more.
 */
final class SealedSecrets {

	private static final byte[] HEADER = "wallup-secrets-1\n".getBytes(StandardCharsets.US_ASCII);

	private static final int KEY_BYTES = 32;

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private static final SecureRandom random = new SecureRandom();

	private SealedSecrets() {
	}

	static byte[] newKey() {
		byte[] key = new byte[KEY_BYTES];
		random.nextBytes(key);
		return key;
	}

	static byte[] seal(Map<String, String> secrets, byte[] key) throws IOException {
		byte[] nonce = new byte[NONCE_BYTES];
		random.nextBytes(nonce);
		ByteArrayOutputStream sealed = new ByteArrayOutputStream();
		sealed.write(HEADER);
		sealed.write(nonce);
		sealed.write(run(Cipher.ENCRYPT_MODE, key, nonce, plain(secrets)));
		return sealed.toByteArray();
	}

	/**
	 * Opens what was sealed.
	 * @throws IOException when it is not what was sealed with that key
	 */
	static Map<String, String> open(byte[] sealed, byte[] key) throws IOException {
		int begin = HEADER.length + NONCE_BYTES;
		if (sealed.length < begin || !Arrays.equals(HEADER, Arrays.copyOf(sealed, HEADER.length))) {
			throw new IOException("it is no secret store, or one of another version of Wallup");
		}
		byte[] nonce = Arrays.copyOfRange(sealed, HEADER.length, begin);
		byte[] plain = run(Cipher.DECRYPT_MODE, key, nonce, Arrays.copyOfRange(sealed, begin, sealed.length));
		return secrets(plain);
	}

	private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] text) throws IOException {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(HEADER);
			return cipher.doFinal(text);
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			throw new IOException("it does not open with its key", ex);
		}
	}

	private static byte[] plain(Map<String, String> secrets) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream data = new DataOutputStream(bytes);
		data.writeInt(secrets.size());
		for (Map.Entry<String, String> secret : secrets.entrySet()) {
			write(data, secret.getKey());
			write(data, secret.getValue());
		}
		return bytes.toByteArray();
	}

	private static void write(DataOutputStream data, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		data.writeInt(bytes.length);
		data.write(bytes);
	}

	private static Map<String, String> secrets(byte[] plain) throws IOException {
		Map<String, String> secrets = new TreeMap<>();
		DataInputStream data = new DataInputStream(new ByteArrayInputStream(plain));
		int size = data.readInt();
		for (int i = 0; i < size; i++) {
			String name = read(data);
			secrets.put(name, read(data));
		}
		return secrets;
	}

	private static String read(DataInputStream data) throws IOException {
		return new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8);
	}

}
