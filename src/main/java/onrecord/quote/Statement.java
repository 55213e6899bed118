package onrecord.quote;

import onrecord.text.Span;
import org.jspecify.annotations.Nullable;

/** A quote while its speaker is still one of the cast being gathered. */
record Statement(int paragraph, Span content, Quote.Kind kind, Voice voice, @Nullable String cue) {}
