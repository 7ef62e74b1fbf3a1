package io.wallup.cli;

/**
 * A setting as the settings file says it.
 *
 * @param name its whole name, such as {@code server.port}
 * @param value the value as it is written
 * @param line the line of the value, from 1
 * @param column its column, from 1
 */
public record Setting(String name, String value, int line, int column) {
}
