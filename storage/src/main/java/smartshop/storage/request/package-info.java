/** What people asked of the shop about their own data, and what became of it. */
@NullMarked
package smartshop.storage.request;

import org.jspecify.annotations.NullMarked;
