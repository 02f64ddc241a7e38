/** How careful the watch is: the false alerts that the shop will put up with, and those it may expect. */
@NullMarked
package smartshop.app.sensitivity;

import org.jspecify.annotations.NullMarked;
