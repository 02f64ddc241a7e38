@NullMarked
package smartshop.app.cli;

import org.jspecify.annotations.NullMarked;
