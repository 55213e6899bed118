/**
 * Discord: slash commands, mentions, direct messages and buttons, through JDA.
 *
 * <p>Why: Discord gives three seconds to answer and no second chance, so whatever is not instant is
 * deferred at once, in a thread of its own, and the gateway's thread only hands over. A gateway may
 * deliver twice and a response may be lost, so what was delivered is remembered by its id, and what
 * is sent can be sent again without being seen twice. No privileged intent is taken: what people
 * say to others is none of our business. Text of a page or a person passes through {@link
 * onrecord.chat.discord.Markdown} on its way out, as JDA's own escaping leaves links, headings and
 * pings as they are, and nobody is ever pinged.
 */
@NullMarked
package onrecord.chat.discord;

import org.jspecify.annotations.NullMarked;
