/** The console's own certificate authority: it vouches for the console to its cameras, and for the cameras to the console. */
@NullMarked
package smartshop.app.authority;

import org.jspecify.annotations.NullMarked;
