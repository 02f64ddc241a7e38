@NullMarked
package smartshop.app.ui;

import org.jspecify.annotations.NullMarked;
