@NullMarked
package smartshop.app.demo;

import org.jspecify.annotations.NullMarked;
