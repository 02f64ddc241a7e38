@NullMarked
package smartshop.storage.verdict;

import org.jspecify.annotations.NullMarked;
