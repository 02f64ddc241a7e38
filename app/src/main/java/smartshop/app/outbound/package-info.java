/** The one way out of the console for addresses that somebody typed: checked, and connected to exactly as checked. */
@NullMarked
package smartshop.app.outbound;

import org.jspecify.annotations.NullMarked;
