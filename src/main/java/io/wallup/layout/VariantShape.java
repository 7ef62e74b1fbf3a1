package io.wallup.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wallup.layout.Node.Entry;
import io.wallup.layout.Node.Mapping;
import org.jspecify.annotations.Nullable;

/** A mapping that says one of several things; some keys tell which. */
final class VariantShape<T> implements Shape<T> {

	private final String what;

	private final List<Variant<T>> variants;

	VariantShape(String what, List<Variant<T>> variants) {
		this.what = what;
		this.variants = List.copyOf(variants);
	}

	@Override
	public @Nullable T read(Node node, Place place) {
		if (!(node instanceof Mapping mapping)) {
			place.wrong(node, expected(), null);
			return null;
		}
		Set<String> leads = leads();
		for (Entry entry : mapping.entries()) {
			if (leads.contains(entry.key().text())) {
				return read(mapping, place, entry, entry.key().text());
			}
		}
		for (Entry entry : mapping.entries()) {
			String near = Nearest.to(entry.key().text(), leads);
			if (near != null) {
				ObjectShape.unknown(entry, place, leads, near);
				return read(mapping, place, entry, near);
			}
		}
		tellNoVariant(mapping, place);
		return null;
	}

	private @Nullable T read(Mapping mapping, Place place, Entry lead, String name) {
		Variant<T> variant = this.variants.stream()
			.filter((candidate) -> candidate.leads().contains(name))
			.findFirst()
			.orElseThrow();
		Set<String> own = names(Stream.of(variant));
		Set<String> others = names(this.variants.stream());
		others.removeAll(own);
		for (Entry entry : mapping.entries()) {
			if (others.contains(entry.key().text())) {
				String alien = entry.key().text();
				place.key(alien)
					.error(entry.key(),
							"key %s does not go with %s".formatted(Place.quote(alien), Place.quote(lead.key().text())),
							alien, (own.size() == 1) ? "no other key" : "one of " + String.join(", ", own), null);
			}
		}
		others.add(lead.key().text());
		return variant.read(mapping, place, others);
	}

	private void tellNoVariant(Mapping mapping, Place place) {
		Set<String> known = names(this.variants.stream());
		Set<String> leads = leads();
		List<Entry> unknown = mapping.entries()
			.stream()
			.filter((entry) -> !known.contains(entry.key().text()))
			.toList();
		for (Entry entry : unknown) {
			ObjectShape.unknown(entry, place, leads, Nearest.to(entry.key().text(), known));
		}
		if (unknown.isEmpty()) {
			place.error(mapping, "missing key", null, expected(), null);
		}
	}

	private Set<String> leads() {
		return this.variants.stream()
			.flatMap((variant) -> variant.leads().stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static <T> Set<String> names(Stream<Variant<T>> variants) {
		return variants.flatMap((variant) -> variant.shape().keys().stream())
			.map(Key::name)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	@Override
	public String expected() {
		return this.what + ": a mapping with one of " + String.join(", ", leads());
	}

	@Override
	public Map<String, Object> schema(Map<String, Object> definitions) {
		List<Object> schemas = new ArrayList<>();
		this.variants.forEach((variant) -> schemas.add(variant.shape().schema(definitions)));
		return new LinkedHashMap<>(Map.of("oneOf", schemas));
	}

	/**
	 * One of the things that the mapping can say.
	 *
	 * @param leads the keys that tell that it says this
	 */
	record Variant<T>(List<String> leads, ObjectShape shape, Function<Values, @Nullable T> meaning) {

		@Nullable T read(Mapping mapping, Place place, Set<String> told) {
			return new MeaningShape<>(this.shape, this.meaning).mean(this.shape.read(mapping, place, told));
		}

	}

}
