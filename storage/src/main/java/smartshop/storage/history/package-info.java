@NullMarked
package smartshop.storage.history;

import org.jspecify.annotations.NullMarked;
