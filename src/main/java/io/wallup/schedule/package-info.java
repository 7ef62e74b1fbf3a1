/** When walls come up: startup jobs and the sites that they wait for. */
@ApplicationModule(allowedDependencies = { "layout", "wall" })
@NullMarked
package io.wallup.schedule;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
