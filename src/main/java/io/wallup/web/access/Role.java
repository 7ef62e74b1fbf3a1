package io.wallup.web.access;

/** What a user may do; each may do what those before it may. */
public enum Role {

	/** Looks. */
	VIEWER,
	/** Starts and stops walls, and acts on their windows. */
	OPERATOR,
	/** Changes layouts, recipes, secrets and users. */
	ADMINISTRATOR

}
