@NullMarked
package smartshop.app.ui.history;

import org.jspecify.annotations.NullMarked;
