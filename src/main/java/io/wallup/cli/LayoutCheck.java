package io.wallup.cli;

record LayoutCheck(Settings settings) {

	void orElseThrow(String layout) {
		if (layout.isEmpty()) {
			throw new IllegalStateException(this.settings.toString());
		}
	}

}
