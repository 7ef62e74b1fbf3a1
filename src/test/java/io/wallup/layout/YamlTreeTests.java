package io.wallup.layout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class YamlTreeTests {

	@Test
	void readGivesEveryNodeItsPosition() {
		Node tree = tree("""
				# a comment
				a: 1
				b:
				  - x: "one"
				    y: ~
				  - [ true, 2.5 ]
				""");
		assertThat(tree).isInstanceOfSatisfying(Node.Mapping.class, (root) -> {
			assertThat(root.entries()).extracting((entry) -> entry.key().text()).containsExactly("a", "b");
			Node.Sequence list = (Node.Sequence) root.entries().get(1).value();
			assertThat(list.line()).isEqualTo(4);
			Node.Mapping first = (Node.Mapping) list.items().getFirst();
			assertThat(first.entries().getFirst().value()).isEqualTo(new Node.Scalar(4, 8, "one", Node.Form.TEXT));
			assertThat(list.items().get(1)).isEqualTo(new Node.Sequence(6, 5, List
				.of(new Node.Scalar(6, 7, "true", Node.Form.FLAG), new Node.Scalar(6, 13, "2.5", Node.Form.NUMBER))));
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					''                        | 1:1: error: file is empty, expected a mapping
					'# only a comment'        | 1:1: error: file is empty, expected a mapping
					a: &x 1                   | 1:4: error: a: anchor, expected the value without "&" and a name
					a: &x                     | 1:4: error: a: anchor, expected the value without "&" and a name
					a: &x { b: 1, c: d }      | 1:4: error: a: anchor, expected the value without "&" and a name
					&x a: 1                   | 1:1: error: a: anchor, expected the value without "&" and a name
					- é: [ &x [ ] ]           | 1:8: error: [0].é[0]: anchor, expected the value without "&" and a name
					- 😀: &x é                | 1:6: error: [0].😀: anchor, expected the value without "&" and a name
					a: *x                     | 1:4: error: a: alias "*x", expected the value itself
					a: !!str 5                | 1:4: error: a: tag "tag:yaml.org,2002:str", expected no tag
					<<: { b: 1 }              | 1:1: error: merge key "<<", expected the keys themselves
					a: 1\\na: 2               | 2:1: error: a: duplicate key "a", expected it once; it is in line 1 too
					a: 1\\n---\\nb: 1         | 3:1: error: second document, expected one document a file
					a:\\n\\tb: 1              | 2:1: error: tab, expected spaces for indentation
					a: @b                     | 1:4: error: value that starts with "@", expected the value in quotes
					a: b: c                   | 1:5: error: ":" inside a value, or a key that is indented too far, expected the value in quotes, or the key below the one before it
					a: "b                     | 1:4: error: quote that is not closed, expected a quote at the end of the value
					a: [ 1, 2\\nb: 3          | 1:4: error: "[" that is not closed, expected "]" after the last item
					a: { b: 1\\nc: 3          | 1:4: error: "{" that is not closed, expected "}" after the last key
					? [ a ]\\n: 1             | 1:4: error: key that is not a single word, expected a key such as url
					a: b\\u0007               | 1:5: error: control character U+0007, expected printable characters only
					""")
	void readWhenRefusedSaysWhatAndWhere(String text, String mistake) {
		String yaml = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0007", "\u0007");
		assertThat(mistakes(yaml.getBytes(StandardCharsets.UTF_8))).contains("f.yaml:" + mistake);
	}

	@Test
	void readWhenSeveralAreWrongTellsAll() {
		assertThat(mistakes("a: &x 1\nb: *x\na: 2\nc: !t 3\n".getBytes(StandardCharsets.UTF_8))).hasSize(4);
	}

	@Test
	void readWhenTooLargeRefuses() {
		assertThat(mistakes(new byte[YamlTree.LARGEST + 1]))
			.containsExactly("f.yaml:1:1: error: file of 262145 bytes, expected at most 262144 bytes");
	}

	@Test
	void readWhenNotUtf8Refuses() {
		assertThat(mistakes(new byte[] { 'a', ':', ' ', (byte) 0xe9 }))
			.containsExactly("f.yaml:1:1: error: file is not UTF-8, expected UTF-8");
	}

	@ParameterizedTest
	@ValueSource(ints = { 40, 600, 100_000 })
	void readWhenNestedTooDeepRefuses(int depth) {
		assertThat(mistakes(("a: " + "[".repeat(depth)).getBytes(StandardCharsets.UTF_8))).isNotEmpty();
		assertThat(mistakes(("a: " + "[".repeat(depth) + "]".repeat(depth)).getBytes(StandardCharsets.UTF_8)))
			.isNotEmpty();
	}

	@Test
	void readWhenAliasesWouldExplodeRefusesEachAnchorAndAlias() {
		StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
		for (int i = 1; i < 30; i++) {
			bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
		}
		assertThat(mistakes(bomb.toString().getBytes(StandardCharsets.UTF_8))).hasSize(30 + 2 * 29)
			.allMatch((mistake) -> mistake.contains("anchor") || mistake.contains("alias"));
	}

	@Test
	void readWhenMarkedByAByteOrderMarkReadsOn() {
		assertThat(mistakes("\ufeffa: 1".getBytes(StandardCharsets.UTF_8))).isEmpty();
	}

	@Test
	void readWhenManyMistakesListsTheFirst() {
		assertThat(mistakes("- *a\n".repeat(2000).getBytes(StandardCharsets.UTF_8))).hasSize(501)
			.last()
			.isEqualTo("f.yaml:501:3: error: more than 500 mistakes; the others are not listed");
	}

	@Test
	void readWhenAnyTextIsGivenEnds() {
		Random random = new Random(7);
		String signs = "ab1:- \n\t#'\"[]{},&*!|>%@`?~<.\\é\u0001\ud83d";
		for (int i = 0; i < 20_000; i++) {
			StringBuilder text = new StringBuilder();
			for (int length = random.nextInt(30); length > 0; length--) {
				text.append(signs.charAt(random.nextInt(signs.length())));
			}
			Mistakes mistakes = new Mistakes("f.yaml");
			Node tree = YamlTree.read(text.toString().getBytes(StandardCharsets.UTF_8), new Place(mistakes, ""));
			assertThat(tree != null || !mistakes.all().isEmpty()).as(text.toString()).isTrue();
			assertThat(mistakes.all()).as(text.toString())
				.allMatch((mistake) -> mistake.line() > 0 && mistake.column() > 0)
				.noneMatch((mistake) -> mistake.toString().contains("\n"));
		}
	}

	private static @Nullable Node tree(String text) {
		return YamlTree.read(text.getBytes(StandardCharsets.UTF_8), new Place(new Mistakes("f.yaml"), ""));
	}

	private static List<String> mistakes(byte[] text) {
		return Reading.of("f.yaml", text, new AnyShape()).mistakes().stream().map(Mistake::toString).toList();
	}

	/** Takes whatever it is given. */
	private static final class AnyShape implements Shape<Node> {

		@Override
		public Node read(Node node, Place place) {
			return node;
		}

		@Override
		public String expected() {
			return "anything";
		}

		@Override
		public Map<String, Object> schema(Map<String, Object> definitions) {
			return Map.of();
		}

	}

}
