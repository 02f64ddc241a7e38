/** How a camera finds its way to this console: the shop's network, a forwarded port, or a WireGuard hub. */
@NullMarked
package smartshop.app.reach;

import org.jspecify.annotations.NullMarked;
