package io.wallup.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import io.swagger.v3.oas.annotations.Hidden;
import io.wallup.layout.UnwrittenFileException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Fails as no REST method should. */
@RestController
@Hidden
final class FaultyApi implements Filter {

	@GetMapping("/api/faulty")
	String fail() {
		throw new IllegalStateException("the inside of the service");
	}

	@GetMapping("/api/disk-full")
	String cannotKeep() {
		IOException system = new IOException("No space left on device");
		throw new UncheckedIOException(new UnwrittenFileException(Path.of("users.json"), system));
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (request instanceof HttpServletRequest http && http.getRequestURI().equals("/api/faulty-filter")) {
			throw new IllegalStateException("the inside of the service");
		}
		chain.doFilter(request, response);
	}

}
