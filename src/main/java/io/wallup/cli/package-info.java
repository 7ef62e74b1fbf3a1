/**
 * The commands: they work on files, or through the REST of the running service, or start
 * it.
 */
@ApplicationModule(allowedDependencies = { "layout", "signin", "browser", "demo" })
@NullMarked
package io.wallup.cli;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
