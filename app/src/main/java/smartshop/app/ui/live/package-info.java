@NullMarked
package smartshop.app.ui.live;

import org.jspecify.annotations.NullMarked;
