@NullMarked
package smartshop.storage.vault;

import org.jspecify.annotations.NullMarked;
