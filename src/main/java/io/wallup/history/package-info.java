/**
 * What has happened, kept in a database: runs, the time lines of windows, and who changed
 * what. It opens beside the start and writes behind everybody's back, so that no wall
 * ever waits for it.
 */
@ApplicationModule(allowedDependencies = { "layout", "wall" })
@NullMarked
package io.wallup.history;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
