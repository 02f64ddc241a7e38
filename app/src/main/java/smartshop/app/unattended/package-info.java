@NullMarked
package smartshop.app.unattended;

import org.jspecify.annotations.NullMarked;
