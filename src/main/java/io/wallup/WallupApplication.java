package io.wallup;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service, and the door to the commands. */
@SpringBootApplication
public class WallupApplication {

	public static void main(String[] args) {
		org.springframework.boot.SpringApplication.run(WallupApplication.class, args);
	}

}
