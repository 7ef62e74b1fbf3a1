/**
 * From a sign-in form to signed in: recipes, their steps, secrets, and the signs that a
 * page is signed in or out.
 * <p>
 * The secret store keeps its key beside it, because nobody is there to type one in when
 * the PC boots. It so protects against whoever gets to see or copy the store without its
 * key (in a backup of single files, a search, a glance over a shoulder), and against any
 * change that is made to it; and both files can be read by their owner alone. It does not
 * protect against whoever is the same user, or root, or has the disk: encrypt the disk
 * against that, or keep secrets elsewhere, in the environment or in mounted files.
 */
@ApplicationModule(allowedDependencies = { "layout", "browser" })
@NullMarked
package io.wallup.signin;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
