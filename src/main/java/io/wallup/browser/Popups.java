package io.wallup.browser;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The windows that pages of one browser have opened. They stay while a site is signed in
 * to, and are closed as soon as the page that opened them wants none.
 */
final class Popups {

	private static final Logger logger = LoggerFactory.getLogger(Popups.class);

	private final DevTools devTools;

	private final Predicate<String> ours;

	/** The page of ours that each of them comes from, over whatever opened it. */
	private final Map<String, String> owners = new ConcurrentHashMap<>();

	private final Set<String> unwanted = ConcurrentHashMap.newKeySet();

	/**
	 * Makes the list.
	 * @param ours whether a target is a page that we drive
	 */
	Popups(DevTools devTools, Predicate<String> ours) {
		this.devTools = devTools;
		this.ours = ours;
	}

	/** A target was created; it is a pop-up if a page opened it. */
	void created(JsonNode target) {
		String opener = target.path("openerId").asString("");
		String owner = this.ours.test(opener) ? opener : this.owners.get(opener);
		if (owner == null || !"page".equals(target.path("type").asString(""))) {
			return;
		}
		String id = target.path("targetId").asString("");
		this.owners.put(id, owner);
		if (this.unwanted.contains(owner)) {
			close(id);
		}
		else {
			logger.info("A page has opened a window, which stays");
		}
	}

	/** A target is gone. */
	void destroyed(String target) {
		this.owners.remove(target);
		this.unwanted.remove(target);
	}

	/** Lets the windows that the page opens stay from now on. */
	void keep(String page) {
		this.unwanted.remove(page);
	}

	/**
	 * Closes the windows that the page has opened, and each that it opens from now on.
	 */
	void refuse(String page) {
		this.unwanted.add(page);
		this.owners.forEach((popup, owner) -> {
			if (owner.equals(page)) {
				close(popup);
			}
		});
	}

	private void close(String popup) {
		logger.info("A window that a page had opened is closed");
		this.devTools.tell(null, "Target.closeTarget", Map.of("targetId", popup));
	}

}
