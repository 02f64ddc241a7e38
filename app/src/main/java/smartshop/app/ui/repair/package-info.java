@NullMarked
package smartshop.app.ui.repair;

import org.jspecify.annotations.NullMarked;
