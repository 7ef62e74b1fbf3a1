package io.wallup.layout;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** A file cannot be written and is as it was; the text is a sentence that says why. */
public class UnwrittenFileException extends IOException {

	private final String reason;

	private final boolean full;

	/**
	 * Makes one.
	 * @param cause what the system said
	 */
	public UnwrittenFileException(Path file, IOException cause) {
		super("File \"%s\" cannot be written: %s".formatted(file, reason(cause)), cause);
		this.reason = reason(cause);
		this.full = isFull(cause);
	}

	/** Whether there is no room for it on its disk. */
	public boolean full() {
		return this.full;
	}

	/** Why, in a few words. */
	public String reason() {
		return this.reason;
	}

	private static String reason(IOException cause) {
		if (isFull(cause)) {
			return "its disk is full";
		}
		if (cause instanceof AccessDeniedException) {
			return "this user may not write there";
		}
		return (cause instanceof FileSystemException system && system.getReason() != null) ? system.getReason()
				: cause.toString();
	}

	private static boolean isFull(IOException cause) {
		String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
		return Stream.of("no space left", "quota exceeded", "not enough space").anyMatch(text::contains);
	}

}
