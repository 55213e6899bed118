/**
 * Telegram's Bot API on 127.0.0.1, as far as we use it: what it takes, what it answers, and how it
 * fails. What a bot asks that Telegram would not take, or that we never should, is kept as a
 * violation.
 *
 * <p>Why: {@link onrecord.chat.telegram.fake.FakeTelegram} speaks HTTP and plays the people; {@link
 * onrecord.chat.telegram.fake.Methods} is what each method does to {@link
 * onrecord.chat.telegram.fake.World chats and messages}; {@link
 * onrecord.chat.telegram.fake.Specification} holds each request against the published API, {@link
 * onrecord.chat.telegram.fake.Markup} reads text as Telegram does, {@link
 * onrecord.chat.telegram.fake.Flood} keeps its limits.
 */
@NullMarked
package onrecord.chat.telegram.fake;

import org.jspecify.annotations.NullMarked;
