/**
 * What should be on the screens, as a file says it: reading, validating and resolving
 * layouts, and the words that layouts and recipes share.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.wallup.layout;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
