package io.wallup.web.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.StreamUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Shows a problem to a person, where a browser asked for a page. */
final class ProblemPage extends AbstractHttpMessageConverter<ProblemDetail> {

	private final ITemplateEngine templates;

	ProblemPage(ITemplateEngine templates) {
		super(StandardCharsets.UTF_8, MediaType.TEXT_HTML);
		this.templates = templates;
	}

	@Override
	protected boolean supports(Class<?> type) {
		return ProblemDetail.class.isAssignableFrom(type);
	}

	@Override
	public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
		return super.canWrite(type, mediaType)
				&& RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& isOfPage(attributes.getRequest());
	}

	/** REST tells problems in JSON to everybody (RFC 9457). */
	private static boolean isOfPage(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String path = (failed != null) ? failed.toString() : request.getRequestURI();
		return !path.startsWith("/api") && !path.startsWith("/actuator");
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected ProblemDetail readInternal(Class<? extends ProblemDetail> type, HttpInputMessage message) {
		throw new HttpMessageNotReadableException("Problems are shown, never read", message);
	}

	@Override
	protected void writeInternal(ProblemDetail problem, HttpOutputMessage message) throws IOException {
		Map<String, @Nullable Object> shown = new HashMap<>();
		shown.put("status", problem.getStatus());
		shown.put("title", problem.getTitle());
		shown.put("detail", problem.getDetail());
		Context context = new Context(LocaleContextHolder.getLocale(), shown);
		StreamUtils.copy(this.templates.process("problem", context), StandardCharsets.UTF_8, message.getBody());
	}

}
