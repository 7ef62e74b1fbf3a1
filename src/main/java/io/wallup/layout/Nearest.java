package io.wallup.layout;

import java.util.Collection;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Finds the word that somebody probably meant. */
final class Nearest {

	private Nearest() {
	}

	/** The word nearest to the given one, or nothing when none comes near. */
	static @Nullable String to(String word, Collection<String> known) {
		String wanted = plain(word);
		String nearest = null;
		int best = Math.min(3, Math.max(1, wanted.length() / 3)) + 1;
		for (String candidate : known) {
			int distance = distance(wanted, plain(candidate));
			if (distance < best) {
				best = distance;
				nearest = candidate;
			}
		}
		return nearest;
	}

	private static String plain(String word) {
		String clipped = (word.length() > 64) ? word.substring(0, 64) : word;
		return clipped.toLowerCase(Locale.ROOT).replaceAll("[-_ .]", "");
	}

	/** Insertions, deletions, replacements and swaps of neighbours. */
	private static int distance(String one, String other) {
		int[][] cost = new int[one.length() + 1][other.length() + 1];
		for (int i = 0; i <= one.length(); i++) {
			for (int j = 0; j <= other.length(); j++) {
				if (i == 0 || j == 0) {
					cost[i][j] = i + j;
					continue;
				}
				int replaced = cost[i - 1][j - 1] + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				cost[i][j] = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
				if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
						&& one.charAt(i - 2) == other.charAt(j - 1)) {
					cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
				}
			}
		}
		return cost[one.length()][other.length()];
	}

}
