package io.wallup.layout;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** A file cannot be read; the text says what it is, such as {@code a folder}. */
public class UnreadableFileException extends IOException {

	UnreadableFileException(String message, @Nullable IOException cause) {
		super(message, cause);
	}

}
