package io.wallup.demo;

import java.net.URI;
import java.util.List;

/**
 * The two sites, running. Dashboards are at {@code dash/NAME} below a site's address and
 * report when they have loaded, moved and been expanded.
 */
public final class DemoSites implements AutoCloseable {

	private final DemoEvents events;

	private final DemoSite site247;

	private final DemoSite whatap;

	private DemoSites(DemoEvents events, DemoSite site247, DemoSite whatap) {
		this.events = events;
		this.site247 = site247;
		this.whatap = whatap;
	}

	/**
	 * Starts both sites on loopback.
	 * @throws java.io.UncheckedIOException when a port is not free; neither runs then
	 */
	public static DemoSites start(DemoSettings settings) {
		DemoEvents events = new DemoEvents(settings.clock());
		DemoSite site247 = new DemoSite(Site.SITE247, settings.site247Port(), settings, events);
		try {
			return new DemoSites(events, site247, new DemoSite(Site.WHATAP, settings.whatapPort(), settings, events));
		}
		catch (RuntimeException ex) {
			site247.close();
			throw ex;
		}
	}

	/**
	 * The address of a site's sign-in page, such as
	 * {@code http://127.0.0.1:9248/site247/}.
	 */
	public URI uri(Site site) {
		return of(site).uri();
	}

	/** The address of a dashboard. */
	public URI dashboard(Site site, String name) {
		return uri(site).resolve("dash/" + name);
	}

	public int port(Site site) {
		return uri(site).getPort();
	}

	/** What happened so far, in order. */
	public List<DemoEvent> events() {
		return this.events.all();
	}

	/** Ends every site session: dashboards that are asked for redirect to the sign-in. */
	public void expire() {
		this.site247.expire();
		this.whatap.expire();
	}

	/** Has a site answer in another way from now on. */
	public void health(Site site, Health health) {
		of(site).health(health);
	}

	private DemoSite of(Site site) {
		return switch (site) {
			case SITE247 -> this.site247;
			case WHATAP -> this.whatap;
		};
	}

	@Override
	public void close() {
		this.site247.close();
		this.whatap.close();
	}

}
