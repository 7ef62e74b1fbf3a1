package io.wallup.layout;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

class PlanPictureTests {

	@Test
	void svgShowsScreensAndWindowsAtTheirBounds() throws Exception {
		String svg = svg(Files.readString(Path.of("layouts/pc1.yaml")));
		Element root = parsed(svg);
		assertThat(root.getAttribute("viewBox")).startsWith("-56 -1608 ");
		List<String> rectangles = list(root.getElementsByTagName("rect"))
			.map((rect) -> "%s,%s %sx%s".formatted(rect.getAttribute("x"), rect.getAttribute("y"),
					rect.getAttribute("width"), rect.getAttribute("height")))
			.toList();
		assertThat(rectangles).contains("0,-1440 2560x1440", "0,-1440 2560x1390", "0,695 853x695", "853,0 854x1390");
		assertThat(texts(root)).contains("run1_1", "853x695 at 0,695 \u00b7 site247",
				"upper \u00b7 2560x1440 at 0,-1440", "pc1 \u00b7 Monitoring PC 1", "2 screens, 5 windows, 1 browser");
	}

	@Test
	void svgWhenTextHasMarkupEscapesIt() throws Exception {
		Element root = parsed(svg("""
				description: "</svg><script>alert('a & b')</script>\\x00\\n"
				screens: { main: { width: 800, height: 600 } }
				windows: [ { name: a, url: "http://a/", screen: main } ]
				"""));
		assertThat(texts(root)).contains("pc1 \u00b7 </svg><script>alert('a & b')</script>  ");
		assertThat(root.getElementsByTagName("script").getLength()).isZero();
	}

	private static String svg(String text) {
		Layout layout = new LayoutReader(List.of("site247"))
			.read("pc1.yaml", "pc1", text.getBytes(StandardCharsets.UTF_8))
			.get();
		return PlanPicture.svg(Plan.of(layout, List.of()), List.of());
	}

	private static Element parsed(String svg) throws Exception {
		return DocumentBuilderFactory.newDefaultInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
			.getDocumentElement();
	}

	private static List<String> texts(Element root) {
		return list(root.getElementsByTagName("text")).map(Element::getTextContent).toList();
	}

	private static Stream<Element> list(NodeList nodes) {
		return IntStream.range(0, nodes.getLength()).mapToObj((index) -> (Element) nodes.item(index));
	}

}
