package io.wallup.cli;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Compares tasks of the Windows Task Scheduler, which gives them back in another order
 * and with additions of its own.
 */
final class TaskXml {

	private TaskXml() {
	}

	static Presence compare(String actual, String expected) throws IOException {
		Map<String, String> actualValues;
		try {
			actualValues = values(actual);
		}
		catch (SAXException ex) {
			return new Presence.Different("the Task Scheduler's answer cannot be read: " + ex.getMessage());
		}
		try {
			for (Map.Entry<String, String> value : values(expected).entrySet()) {
				String is = actualValues.getOrDefault(value.getKey(), "");
				if (!is.equals(value.getValue())) {
					return new Presence.Different(
							"%s is \"%s\", expected \"%s\"".formatted(value.getKey(), is, value.getValue()));
				}
			}
			return new Presence.Right();
		}
		catch (SAXException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The texts of the elements without children, by their paths. */
	private static Map<String, String> values(String xml) throws SAXException, IOException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			var builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			Map<String, String> values = new LinkedHashMap<>();
			collect(builder.parse(new InputSource(new StringReader(xml.strip()))).getDocumentElement(), "", values);
			return values;
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void collect(Element element, String path, Map<String, String> values) {
		boolean leaf = true;
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element inner) {
				leaf = false;
				collect(inner, path.isEmpty() ? inner.getTagName() : path + "/" + inner.getTagName(), values);
			}
		}
		if (leaf) {
			values.put(path, element.getTextContent().strip());
		}
	}

}
