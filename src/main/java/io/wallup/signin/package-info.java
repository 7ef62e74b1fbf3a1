/**
 * From a sign-in form to signed in: recipes, their steps, secrets, and the signs that a
 * page is signed in or out.
 */
@ApplicationModule(allowedDependencies = { "layout", "browser" })
@NullMarked
package io.wallup.signin;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
