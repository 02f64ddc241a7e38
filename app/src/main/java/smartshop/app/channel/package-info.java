/** Messages that leave the shop: what they may say, the channels that carry them, and the outbox in which they wait. */
@NullMarked
package smartshop.app.channel;

import org.jspecify.annotations.NullMarked;
