@NullMarked
package smartshop.storage;

import org.jspecify.annotations.NullMarked;
