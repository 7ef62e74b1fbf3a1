/** Who may use Wallup, and what each may do. */
@NamedInterface("access")
@NullMarked
package io.wallup.web.access;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
