package io.wallup.web.access;

/** Who is signed in, as a page needs to know it. */
public record Me(String name, Role role) {

	/** Whether walls may be started, stopped and acted on. */
	public boolean mayOperate() {
		return this.role.compareTo(Role.OPERATOR) >= 0;
	}

	/** Whether layouts, recipes, secrets and users may be changed. */
	public boolean mayAdminister() {
		return this.role == Role.ADMINISTRATOR;
	}

}
