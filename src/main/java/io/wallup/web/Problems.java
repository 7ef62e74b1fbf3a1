package io.wallup.web;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.wallup.browser.BrowserException;
import io.wallup.layout.InvalidLayoutException;
import io.wallup.layout.LayoutChangedException;
import io.wallup.layout.LayoutFile;
import io.wallup.layout.Layouts;
import io.wallup.layout.Mistake;
import io.wallup.layout.UnwrittenFileException;
import io.wallup.schedule.NoSuchStartupException;
import io.wallup.signin.InvalidRecipeException;
import io.wallup.signin.RecipeChangedException;
import io.wallup.signin.SecretStoreException;
import io.wallup.signin.TooManyTryOutsException;
import io.wallup.wall.WallException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Makes a problem of every exception that leaves a REST method. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

	private final Layouts layouts;

	private final UnexpectedProblems unexpected;

	Problems(Layouts layouts, UnexpectedProblems unexpected) {
		this.layouts = layouts;
		this.unexpected = unexpected;
	}

	@ExceptionHandler
	ResponseEntity<Object> refused(ProblemException ex) {
		return answer(ex.problem());
	}

	@ExceptionHandler
	ResponseEntity<Object> refused(WallException ex, HttpServletRequest request) {
		Problem problem = switch (ex.reason()) {
			case NO_SUCH_LAYOUT -> Problem.NO_SUCH_LAYOUT;
			case NO_SUCH_WALL -> Problem.NO_SUCH_WALL;
			case NO_SUCH_WINDOW -> Problem.NO_SUCH_WINDOW;
			case INVALID_LAYOUT -> Problem.INVALID_LAYOUT;
			case ALREADY_UP -> Problem.ALREADY_UP;
			case RUN_UNDER_WAY -> Problem.RUN_UNDER_WAY;
			case NOT_READY -> Problem.NOT_READY;
		};
		ProblemDetail detail = problem.with(text(ex));
		if (problem == Problem.INVALID_LAYOUT) {
			detail.setProperty("mistakes", mistakesOf(request));
		}
		return answer(detail);
	}

	private List<Mistake> mistakesOf(HttpServletRequest request) {
		return (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
				&& variables.get("layout") instanceof String layout)
						? this.layouts.find(layout).map(LayoutFile::mistakes).orElse(List.of()) : List.of();
	}

	@ExceptionHandler
	ResponseEntity<Object> refused(InvalidLayoutException ex) {
		ProblemDetail detail = Problem.INVALID_LAYOUT.with(text(ex));
		detail.setProperty("mistakes", ex.mistakes());
		return answer(detail);
	}

	@ExceptionHandler
	ResponseEntity<Object> refused(LayoutChangedException ex) {
		return answer(Problem.LAYOUT_CHANGED.with(text(ex)));
	}

	@ExceptionHandler
	ResponseEntity<Object> refused(NoSuchStartupException ex) {
		return answer(Problem.NO_SUCH_STARTUP.with(text(ex)));
	}

	@ExceptionHandler
	ResponseEntity<Object> refused(InvalidRecipeException ex) {
		ProblemDetail detail = Problem.INVALID_RECIPE.with(text(ex));
		detail.setProperty("mistakes", ex.mistakes());
		return answer(detail);
	}

	@ExceptionHandler
	ResponseEntity<Object> refused(RecipeChangedException ex) {
		return answer(Problem.RECIPE_CHANGED.with(text(ex)));
	}

	@ExceptionHandler
	ResponseEntity<Object> refused(TooManyTryOutsException ex) {
		return answer(Problem.TOO_MANY_TRIES.with(text(ex)));
	}

	@ExceptionHandler
	ResponseEntity<Object> refused(SecretStoreException ex) {
		return answer(Problem.SECRET_STORE.with(text(ex)));
	}

	@ExceptionHandler
	ResponseEntity<Object> refused(BrowserException ex) {
		return answer(Problem.BROWSER.with(text(ex)));
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> notKept(UncheckedIOException ex, HttpServletRequest request) {
		return (ex.getCause() instanceof UnwrittenFileException unwritten)
				? answer((unwritten.full() ? Problem.DISK_FULL : Problem.NOT_KEPT).with(text(unwritten)))
				: unexpected(ex, request);
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> unexpected(Exception ex, HttpServletRequest request) {
		return DisconnectedClientHelper.isClientDisconnectedException(ex) ? null
				: answer(this.unexpected.log(ex, request.getMethod(), request.getRequestURI()));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (status.is5xxServerError() && request instanceof ServletWebRequest servlet) {
			return unexpected(ex, servlet.getRequest());
		}
		return super.handleExceptionInternal(ex, Problem.of(status).with(describe(ex)), headers, status, request);
	}

	private static String describe(Exception ex) {
		return switch (ex) {
			case NoResourceFoundException missing -> "Nothing is at \"/%s\"".formatted(missing.getResourcePath());
			case HttpRequestMethodNotSupportedException other -> "The method is \"%s\", expected %s"
				.formatted(other.getMethod(), oneOf(other.getSupportedHttpMethods()));
			case HttpMediaTypeNotSupportedException other -> "Content-Type is \"%s\", expected %s"
				.formatted(other.getContentType(), oneOf(other.getSupportedMediaTypes()));
			case HttpMediaTypeNotAcceptableException other ->
				"Nothing that Accept names can be made, expected %s".formatted(oneOf(other.getSupportedMediaTypes()));
			case MethodArgumentTypeMismatchException other -> "%s is \"%s\", expected %s".formatted(other.getName(),
					other.getValue(), (other.getRequiredType() == int.class) ? "a whole number" : "true or false");
			default -> text(ex);
		};
	}

	private static String oneOf(@Nullable Collection<?> values) {
		return (values != null) ? values.stream().map(String::valueOf).collect(Collectors.joining(" or "))
				: "another one";
	}

	private static ResponseEntity<Object> answer(ProblemDetail detail) {
		return ResponseEntity.of(detail).build();
	}

	private static String text(Exception ex) {
		return String.valueOf(ex.getMessage());
	}

}
