package io.wallup.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.wallup.layout.Bounds;

/**
 * Shows a text over one page: in the page's top layer, out of reach of its scripts and
 * its content security policy, or where the page does not answer in a small window of our
 * own that does not take the focus.
 */
final class PageLabel {

	private static final Duration PAGE_ANSWERS_WITHIN = Duration.ofSeconds(1);

	private static final int HEIGHT = 340;

	private final DevTools devTools;

	private final FrameScripts scripts;

	private final String target;

	private final PlacedWindow window;

	PageLabel(DevTools devTools, FrameScripts scripts, String target, PlacedWindow window) {
		this.devTools = devTools;
		this.scripts = scripts;
		this.target = target;
		this.window = window;
	}

	/**
	 * Shows the text.
	 * @throws DevToolsException when neither way works
	 */
	void show(String text, Duration lasting) {
		Object[] arguments = { text, lasting.toMillis() };
		if (this.scripts.until(Frame.top(this.target), PAGE_ANSWERS_WITHIN, "label", arguments) == null) {
			showWindow(text, lasting);
		}
	}

	private void showWindow(String text, Duration lasting) {
		Bounds over = this.window.bounds().orElse(null);
		if (over == null) {
			throw new DevToolsException("label", "the window is minimised", false);
		}
		int height = Math.min(HEIGHT, over.height());
		String opened = this.devTools
			.call(null, "Target.createTarget",
					Map.of("url", page(text), "newWindow", true, "background", true, "left", over.x(), "top",
							over.y() + (over.height() - height) / 2, "width", over.width(), "height", height),
					Deadline.OF_THIS_PC)
			.path("targetId")
			.asString("");
		CompletableFuture.delayedExecutor(lasting.toMillis(), TimeUnit.MILLISECONDS)
			.execute(() -> this.devTools.tell(null, "Target.closeTarget", Map.of("targetId", opened)));
	}

	private static String page(String text) {
		// every character by its number: nothing of it can be taken for markup
		String escaped = text.codePoints().mapToObj("&#%d;"::formatted).collect(Collectors.joining());
		String html = "<!doctype html><meta charset=utf-8><title>" + escaped + "</title>"
				+ "<body style=\"margin:0;height:100vh;display:grid;place-items:center;background:#000;color:#fff;"
				+ "font:bold min(50vh,%dvw) sans-serif\">".formatted(140 / Math.max(2, text.length())) + escaped;
		return "data:text/html;charset=utf-8," + URLEncoder.encode(html, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
