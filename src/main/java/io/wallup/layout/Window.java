package io.wallup.layout;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** One browser window of a layout. The recipe is its own or the layout's default. */
public record Window(String name, String url, String screen, Area area, @Nullable String signIn, List<Step> afterLoad,
		Set<String> tags, Interruptions interruptions) {

	public Window {
		afterLoad = List.copyOf(afterLoad);
		tags = Set.copyOf(tags);
	}

}
