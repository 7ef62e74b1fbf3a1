/** Wallup: brings monitoring walls up and keeps them up. */
@NullMarked
package io.wallup;

import org.jspecify.annotations.NullMarked;
