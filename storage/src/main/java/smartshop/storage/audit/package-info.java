@NullMarked
package smartshop.storage.audit;

import org.jspecify.annotations.NullMarked;
