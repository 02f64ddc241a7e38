/** Who a device is, and which console it trusts. */
@NullMarked
package smartshop.camera.identity;

import org.jspecify.annotations.NullMarked;
