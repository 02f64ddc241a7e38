@NullMarked
package smartshop.app.ui.watchlist;

import org.jspecify.annotations.NullMarked;
