/** The admin page: walls at a glance, and everything that is edited and looked up. */
@NullMarked
package io.wallup.web.admin;

import org.jspecify.annotations.NullMarked;
