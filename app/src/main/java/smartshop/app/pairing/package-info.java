/** How a device becomes one of the shop's cameras: the offer, the device that takes it, and the operator who confirms. */
@NullMarked
package smartshop.app.pairing;

import org.jspecify.annotations.NullMarked;
