package io.wallup.web;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test that talks to the room through a real Tomcat, with the settings of the jar. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = WebRoom.class, properties = {
		"spring.config.name=wallup", "wallup.web.hosts=wall.example,10.1.2.3", "wallup.web.heartbeat=200ms" })
public @interface OverHttp {

}
