@NullMarked
package smartshop.storage.sql;

import org.jspecify.annotations.NullMarked;
