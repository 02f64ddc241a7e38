@NullMarked
package smartshop.app.model;

import org.jspecify.annotations.NullMarked;
