/** Puts a layout on the screens, keeps it there and takes it down. */
@ApplicationModule(allowedDependencies = { "layout", "browser", "signin" })
@NullMarked
package io.wallup.wall;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
