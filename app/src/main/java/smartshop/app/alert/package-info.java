@NullMarked
package smartshop.app.alert;

import org.jspecify.annotations.NullMarked;
