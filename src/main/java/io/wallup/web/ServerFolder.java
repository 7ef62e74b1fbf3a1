package io.wallup.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.util.FileSystemUtils;

/**
 * Keeps the web server's own files in the state folder, where the next start finds and
 * deletes what a killed one has left.
 */
final class ServerFolder implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(ServerFolder.class);

	private final Path folder;

	ServerFolder(Path folder) {
		this.folder = folder.toAbsolutePath();
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		try {
			FileSystemUtils.deleteRecursively(this.folder);
			Path root = Files.createDirectories(this.folder.resolve("root"));
			factory.setBaseDirectory(this.folder.toFile());
			factory.setDocumentRoot(root.toFile());
		}
		catch (IOException ex) {
			logger.warn("The web server's files are not in {}: {}", this.folder, ex.toString());
		}
	}

	@Override
	public void destroy() throws IOException {
		FileSystemUtils.deleteRecursively(this.folder);
	}

}
