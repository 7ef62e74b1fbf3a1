package io.wallup.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes small pictures of one page that it does not notice: single frames of a screencast
 * (Page.startScreencast), which the browser scales while it draws. A screenshot with a
 * scale makes the window flicker, and one without costs four times as much. What must not
 * be read is painted over on the picture, not on the page.
 */
final class PageGlance {

	private static final int QUALITY = 60;

	private static final int TALLEST = 4;

	private final DevTools devTools;

	private final String session;

	private final FieldBoxes fields;

	private final AtomicReference<@Nullable CompletableFuture<JsonNode>> awaited = new AtomicReference<>();

	PageGlance(DevTools devTools, String session, FrameScripts scripts) {
		this.devTools = devTools;
		this.session = session;
		this.fields = new FieldBoxes(devTools, scripts);
	}

	/** A frame of the screencast has come. */
	void handleFrame(JsonNode frame) {
		CompletableFuture<JsonNode> waiting = this.awaited.getAndSet(null);
		if (waiting != null) {
			waiting.complete(frame);
		}
	}

	/**
	 * Takes a picture.
	 * @throws DevToolsException when the page does not answer in time; who cannot say
	 * where its fields are is not shown
	 */
	byte[] take(boolean blankAll, int width, Deadline deadline) {
		List<FieldBoxes.Box> covered = new ArrayList<>(this.fields.find(blankAll, deadline));
		JsonNode frame = frame(width, deadline.left());
		// a form may have come up between the two
		covered.addAll(this.fields.find(blankAll, deadline));
		byte[] picture = Base64.getDecoder().decode(frame.path("data").asString(""));
		double shown = frame.path("metadata").path("deviceWidth").asDouble(0);
		return covered.isEmpty() ? picture : paintOver(picture, covered, shown);
	}

	private JsonNode frame(int width, Duration within) {
		CompletableFuture<JsonNode> frame = new CompletableFuture<>();
		this.awaited.set(frame);
		try {
			this.devTools.tell(this.session, "Page.startScreencast", Map.of("format", "jpeg", "quality", QUALITY,
					"maxWidth", width, "maxHeight", width * TALLEST, "everyNthFrame", 1));
			return DevTools.await("Page.screencastFrame", frame, within);
		}
		finally {
			this.devTools.tell(this.session, "Page.stopScreencast", Map.of());
		}
	}

	private static byte[] paintOver(byte[] jpeg, List<FieldBoxes.Box> boxes, double shownWidth) {
		try {
			BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
			double scale = picture.getWidth() / Math.max(1, shownWidth);
			Graphics2D graphics = picture.createGraphics();
			graphics.setColor(Color.BLACK);
			for (FieldBoxes.Box box : boxes) {
				int x = (int) Math.floor(box.x() * scale) - 1;
				int y = (int) Math.floor(box.y() * scale) - 1;
				graphics.fillRect(x, y, (int) Math.ceil(box.width() * scale) + 2,
						(int) Math.ceil(box.height() * scale) + 2);
			}
			graphics.dispose();
			ByteArrayOutputStream painted = new ByteArrayOutputStream();
			ImageIO.write(picture, "jpeg", painted);
			return painted.toByteArray();
		}
		catch (IOException ex) {
			throw new DevToolsException("Page.screencastFrame", "the picture cannot be read: " + ex.getMessage(),
					false);
		}
	}

}
