/** What SmartShop is to the computer it runs on: one program among others. Knows no window and no console. */
@NullMarked
package smartshop.app.desktop;

import org.jspecify.annotations.NullMarked;
