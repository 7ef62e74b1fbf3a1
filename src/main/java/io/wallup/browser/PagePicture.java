package io.wallup.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Takes pictures of one page; with every form field painted over, in all of its frames,
 * when that is asked for.
 */
final class PagePicture {

	private final DevTools devTools;

	private final String session;

	private final FrameScripts scripts;

	PagePicture(DevTools devTools, String session, FrameScripts scripts) {
		this.devTools = devTools;
		this.session = session;
		this.scripts = scripts;
	}

	/**
	 * Takes a picture.
	 * @throws DevToolsException when the page does not answer in time, or not all of its
	 * fields could be blanked
	 */
	byte[] take(boolean blankFields, Deadline deadline) {
		List<Frame> blanked = new ArrayList<>();
		try {
			if (blankFields) {
				for (Frame frame : this.scripts.all(deadline.left())) {
					blanked.add(frame);
					blank(frame, deadline);
				}
			}
			String data = this.devTools
				.call(this.session, "Page.captureScreenshot", Map.of("format", "png", "optimizeForSpeed", true),
						deadline.left())
				.path("data")
				.asString("");
			return Base64.getDecoder().decode(data);
		}
		finally {
			blanked.forEach((frame) -> this.scripts.until(frame, Duration.ZERO, "unblank"));
		}
	}

	private void blank(Frame frame, Deadline deadline) {
		// no answer means that something may be readable: then there is no picture
		if (this.scripts.once(frame, "blank", new Object[0], Duration.ZERO, deadline.left(), true) == null) {
			throw new DevToolsException("blank", "the fields of a frame could not be blanked", false);
		}
	}

}
