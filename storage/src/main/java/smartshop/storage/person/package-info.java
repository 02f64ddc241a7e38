@NullMarked
package smartshop.storage.person;

import org.jspecify.annotations.NullMarked;
