/** Channels, and the messages that wait for them. */
@NullMarked
package smartshop.storage.outbox;

import org.jspecify.annotations.NullMarked;
