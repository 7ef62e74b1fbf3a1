package io.wallup.layout;

/**
 * Something that can be written at a place of a file.
 *
 * @param text what is written; a key is followed by a colon and a space
 * @param key whether it is a key rather than a value
 * @param description what it is, in one line
 */
public record Completion(String text, boolean key, String description) {
}
