/** Phones on which people answer alerts. */
@NullMarked
package smartshop.storage.phone;

import org.jspecify.annotations.NullMarked;
