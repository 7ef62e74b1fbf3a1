package io.wallup.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectionsTests {

	private static final JsonMapper json = new JsonMapper();

	private static final String SITE = "http://wall.example:3000";

	private long time;

	private final Connections connections = new Connections(() -> this.time);

	private final List<PageRequests> others = new ArrayList<>();

	private final PageRequests page = this.connections.add("top");

	@Test
	void requestBeyondTheSixthLacksAConnectionOnceThatLasts() {
		hold(6);
		ask(this.page, "late", SITE + "/data?x=1", "XHR");
		assertThat(this.connections.lackedBy(this.page)).isEmpty();
		assertThat(this.connections.mayLack(this.page)).isTrue();
		passLong();
		assertThat(this.connections.lackedBy(this.page)).contains(SITE);
		this.others.getFirst().handle("Network.loadingFailed", id("stream"));
		assertThat(this.connections.lackedBy(this.page)).isEmpty();
		assertThat(this.connections.mayLack(this.page)).isFalse();
	}

	@Test
	void requestThatHasAConnectionOrASiteOfItsOwnLacksNone() {
		hold(6);
		ask(this.page, "other", "http://wall.example/data", "XHR");
		ask(this.page, "sent", SITE + "/data", "XHR");
		this.page.handle("Network.requestWillBeSentExtraInfo", id("sent"));
		ask(this.page, "icon", SITE + "/favicon.ico", "Other");
		passLong();
		assertThat(this.connections.lackedBy(this.page)).isEmpty();
		assertThat(this.connections.contended(this.page)).isTrue();
	}

	@Test
	void requestsThatComeAndGoHoldNothingForLong() {
		hold(5);
		passLong();
		stream(this.connections.add("top"), SITE);
		ask(this.page, "late", SITE + "/data", "XHR");
		this.time += Connections.LONG.toNanos() - 1;
		assertThat(this.connections.lackedBy(this.page)).isEmpty();
	}

	@Test
	void siteOfOneConnectionForAllHasNoLast() {
		hold(6);
		ask(this.page, "first", SITE + "/", "Document");
		answer(this.page, "first", "h2");
		ask(this.page, "late", SITE + "/data", "XHR");
		passLong();
		assertThat(this.connections.lackedBy(this.page)).isEmpty();
	}

	@Test
	void redirectThatIsNotSentYetWaitsAlthoughTheRequestBeforeWasSent() {
		hold(6);
		ask(this.page, "document", "http://login.example/", "Document");
		this.page.handle("Network.requestWillBeSent", json.valueToTree(Map.of("requestId", "document", "type",
				"Document", "redirectHasExtraInfo", true, "request", Map.of("url", SITE + "/home"))));
		this.page.handle("Network.requestWillBeSentExtraInfo", id("document"));
		passLong();
		assertThat(this.connections.lackedBy(this.page)).contains(SITE);
		this.page.handle("Network.requestWillBeSentExtraInfo", id("document"));
		assertThat(this.connections.lackedBy(this.page)).isEmpty();
	}

	@Test
	void pageThatShowsAnotherDocumentOrIsGoneHoldsNothing() {
		hold(6);
		ask(this.page, "late", SITE + "/data", "XHR");
		passLong();
		this.others.getFirst().pageReplaced("blank");
		assertThat(this.connections.lackedBy(this.page)).isEmpty();
		stream(this.others.getFirst(), SITE);
		passLong();
		assertThat(this.connections.lackedBy(this.page)).contains(SITE);
		this.connections.remove(this.others.getLast());
		assertThat(this.connections.lackedBy(this.page)).isEmpty();
	}

	@Test
	void nextPageIsWaitedForAlsoWhenItWasAskedForBeforeTheOneBeforeWasGone() {
		hold(6);
		ask(this.page, "data", SITE + "/data", "XHR");
		ask(this.page, "next", SITE + "/next", "Document");
		this.page.pageReplaced("blank");
		passLong();
		assertThat(this.page.waiting()).hasSize(1);
		assertThat(this.connections.lackedBy(this.page)).contains(SITE);
	}

	@Test
	void whatLastsIsRememberedWhenNoMoreIsTold() {
		hold(6);
		ask(this.others.getFirst(), "young", SITE + "/young", "XHR");
		passLong();
		this.others.forEach(PageRequests::settle);
		assertThat(this.others.getFirst().waiting()).isEmpty();
		ask(this.page, "late", SITE + "/data", "XHR");
		passLong();
		assertThat(this.connections.lackedBy(this.page)).contains(SITE);
	}

	private void hold(int streams) {
		for (int i = 0; i < streams; i++) {
			PageRequests other = this.connections.add("top");
			this.others.add(other);
			stream(other, SITE);
		}
	}

	private static void stream(PageRequests page, String site) {
		ask(page, "stream", site + "/stream", "EventSource");
		// in the order in which they come
		answer(page, "stream", "http/1.1");
		page.handle("Network.requestWillBeSentExtraInfo", id("stream"));
	}

	private static void ask(PageRequests page, String id, String url, String type) {
		page.handle("Network.requestWillBeSent", json
			.valueToTree(Map.of("requestId", id, "type", type, "frameId", "top", "request", Map.of("url", url))));
	}

	private static void answer(PageRequests page, String id, String protocol) {
		page.handle("Network.responseReceived",
				json.valueToTree(Map.of("requestId", id, "response", Map.of("protocol", protocol))));
	}

	private static JsonNode id(String id) {
		return json.valueToTree(Map.of("requestId", id));
	}

	private void passLong() {
		this.time += Connections.LONG.toNanos();
	}

}
