/** Looks for listed people in what the cameras show. */
@NullMarked
package smartshop.app.watch;

import org.jspecify.annotations.NullMarked;
