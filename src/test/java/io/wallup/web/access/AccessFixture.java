package io.wallup.web.access;

import java.security.SecureRandom;

import io.wallup.web.OverHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A service with a user of each role, and somebody in front of it. */
@OverHttp
abstract class AccessFixture {

	static final String PASSWORD = "five dashboards on 2 screens";

	@LocalServerPort
	int port;

	@Autowired
	Users users;

	@Autowired
	SiteSessions sessions;

	@Autowired
	Tokens tokens;

	@Autowired
	private Attempts attempts;

	Visitor visitor;

	@BeforeEach
	void addUsers() {
		String hash = new Passwords(new SecureRandom(), 4).hash(PASSWORD);
		for (Role role : Role.values()) {
			String name = "an-" + role;
			if (this.users.find(name).isEmpty()) {
				this.users.add(new User(name, role, hash));
			}
			else {
				this.users.change(name, (user) -> new User(name, role, hash));
			}
		}
		// all tests come from the same address
		for (int i = 0; i < 20; i++) {
			for (Role role : Role.values()) {
				this.attempts.succeeded("an-" + role, "127.0.0.1");
			}
		}
		this.visitor = new Visitor(this.port);
	}

	@AfterEach
	void leave() {
		this.visitor.close();
	}

	Visitor as(Role role) throws Exception {
		return this.visitor.signedIn("an-" + role, PASSWORD);
	}

}
