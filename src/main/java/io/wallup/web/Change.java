package io.wallup.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler that changes something, so that the audit record has who did it. The
 * subject is made of the path's variables, unless the handler sets {@link #SUBJECT}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Change {

	/**
	 * What is done, for handlers of such a method that change nothing and are not
	 * recorded.
	 */
	String NOTHING = "";

	/** The request attribute that names what was changed, where the path does not. */
	String SUBJECT = Change.class.getName() + ".subject";

	/**
	 * The request attribute that says more of the change, such as a new role; never a
	 * secret.
	 */
	String DETAIL = Change.class.getName() + ".detail";

	/** What is done, as the audit record names it: {@code launch}. */
	String value();

}
