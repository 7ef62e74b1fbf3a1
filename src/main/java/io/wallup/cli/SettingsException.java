package io.wallup.cli;

/** The settings are wrong; the text is one line for a person. */
public class SettingsException extends RuntimeException {

	public SettingsException(String message, Throwable cause) {
		super(message, cause);
	}

	public SettingsException(String message) {
		super(message);
	}

}
