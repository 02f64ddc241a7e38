@NullMarked
package smartshop.app.ui.alert;

import org.jspecify.annotations.NullMarked;
