/** Incidents: what happened in the shop, what was done about it, and what it came to. */
@NullMarked
package smartshop.storage.incident;

import org.jspecify.annotations.NullMarked;
