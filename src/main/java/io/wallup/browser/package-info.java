/**
 * One live Chrome: finding browser and driver, starting drivers one at a time, opening
 * windows and driving their pages.
 */
@ApplicationModule(allowedDependencies = { "layout" })
@NullMarked
package io.wallup.browser;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
