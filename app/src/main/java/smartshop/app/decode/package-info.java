/** Decoding what strangers send, in a process that may die of it. */
@NullMarked
package smartshop.app.decode;

import org.jspecify.annotations.NullMarked;
