@NullMarked
package smartshop.storage.settings;

import org.jspecify.annotations.NullMarked;
