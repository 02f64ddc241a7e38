@NullMarked
package smartshop.storage.watchlist;

import org.jspecify.annotations.NullMarked;
