/** What the shop has recorded of its lawful use, sealed. */
@NullMarked
package smartshop.storage.lawful;

import org.jspecify.annotations.NullMarked;
