/** REST: who is listened to, and what Wallup tells. */
@ApplicationModule(allowedDependencies = { "layout", "wall", "schedule", "signin", "browser", "history" })
@NullMarked
package io.wallup.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
