package io.wallup.signin;

import io.wallup.signin.SecretSource.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Whether a secret has a value, and where from; never the value.
 *
 * @param name its name
 * @param from where its value comes from, or nothing when it has none
 * @param place that place in words, such as the name of a file, or where it was looked
 * for
 * @param problem why its value cannot be used, if it cannot
 */
public record SecretStatus(String name, @Nullable Kind from, String place, @Nullable String problem) {
}
