/** A picture of somebody from a camera: live, with advice, until it is taken. */
@NullMarked
package smartshop.app.ui.capture;

import org.jspecify.annotations.NullMarked;
