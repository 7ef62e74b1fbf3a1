package io.wallup.cli;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts the one certificate that the service of the state folder shows, whatever host it
 * is for and whoever has signed it.
 */
final class PinnedCertificate extends X509ExtendedTrustManager {

	private final String fingerprint;

	private PinnedCertificate(String fingerprint) {
		this.fingerprint = fingerprint;
	}

	static SSLContext context(String fingerprint) {
		try {
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, new TrustManager[] { new PinnedCertificate(fingerprint) }, null);
			return context;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has TLS", ex);
		}
	}

	private void check(X509Certificate[] chain) throws CertificateException {
		try {
			String shown = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded()));
			if (!shown.equals(this.fingerprint)) {
				throw new CertificateException("The certificate is not that of the service that runs");
			}
		}
		catch (GeneralSecurityException ex) {
			throw new CertificateException(ex.getMessage(), ex);
		}
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
		check(chain);
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
		check(chain);
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
		check(chain);
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
		throw new CertificateException("Nobody is served here");
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
		throw new CertificateException("Nobody is served here");
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
		throw new CertificateException("Nobody is served here");
	}

	@Override
	public X509Certificate[] getAcceptedIssuers() {
		return new X509Certificate[0];
	}

}
