/** Cameras as they hang in shops, played by the tests. */
@NullMarked
package smartshop.app.standin;

import org.jspecify.annotations.NullMarked;
