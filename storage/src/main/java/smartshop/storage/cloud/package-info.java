/** What services on the internet may be used for, and what they have cost. */
@NullMarked
package smartshop.storage.cloud;

import org.jspecify.annotations.NullMarked;
