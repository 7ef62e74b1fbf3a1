/**
 * Two small sites on loopback with the sign-ins of the reference wall, and the layout
 * that shows them.
 */
@ApplicationModule(allowedDependencies = { "layout" })
@NullMarked
package io.wallup.demo;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
