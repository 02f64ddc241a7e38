@NullMarked
package smartshop.storage.backup;

import org.jspecify.annotations.NullMarked;
