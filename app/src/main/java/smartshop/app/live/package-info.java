@NullMarked
package smartshop.app.live;

import org.jspecify.annotations.NullMarked;
