package io.wallup.layout;

import java.util.Collection;
import java.util.function.Supplier;

/**
 * The names of the recipes that there are, which layouts refer to; the room that keeps
 * the recipes tells them.
 */
@FunctionalInterface
public interface RecipeNames extends Supplier<Collection<String>> {

}
