/** Who may use Wallup, and what each may do. */
@NullMarked
package io.wallup.web.access;

import org.jspecify.annotations.NullMarked;
