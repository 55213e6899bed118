package onrecord.chat.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import onrecord.answer.Answer;
import onrecord.answer.Excerpt;
import onrecord.chat.Caller;
import onrecord.chat.Layout;
import onrecord.chat.Message;
import onrecord.chat.Shown;
import onrecord.chat.Talk;
import onrecord.chat.Texts;
import onrecord.chat.VisibleText;
import onrecord.desk.Option;
import onrecord.desk.Reply;
import onrecord.place.Place;
import onrecord.place.Role;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * Answers who asks from within any chat: an excerpt each, with its citation, ready to be posted.
 * They see what they see when they are alone with us; the chat in which they are has no part in it.
 */
final class Inline {
  /** Telegram takes 50 results. */
  private static final int MOST = 10;

  /** News changes; what one person sees is not another's. */
  private static final int CACHE_SECONDS = 5;

  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_DESCRIPTION = 160;
  private static final System.Logger LOG = System.getLogger(Inline.class.getName());

  private final Talk talk;
  private final Me me;
  private final Poster poster;
  private final Api api;

  Inline(Talk talk, Me me, Poster poster, Api api) {
    this.talk = talk;
    this.me = me;
    this.poster = poster;
    this.api = api;
  }

  void asked(InlineQuery query) {
    long user = query.getFrom().getId();
    // Not their chat itself: what is typed letter by letter is no part of what they say there.
    Place place = new Place(Spot.tenant(user), "inline", Place.Kind.PRIVATE);
    Caller caller = new Caller(Long.toString(user), Role.MEMBER, Callers.locale(query.getFrom()));
    Optional<Reply.Answered> answered =
        query.getQuery().isBlank() ? Optional.empty() : ask(place, caller, query.getQuery());
    Function<Function<Part, InputTextMessageContent>, List<InlineQueryResult>> results =
        content -> answered.map(known -> results(place, caller, known, content)).orElse(List.of());
    // Whoever asked too fast for an answer is not told that there is none.
    boolean isKnown = answered.isPresent();
    Texts texts = talk.texts(place, caller);
    Outcome<Boolean> outcome = answer(query, results.apply(Inline::html), isKnown, texts);
    if (Poster.says(outcome, Poster.CANNOT_PARSE)) {
      LOG.log(System.Logger.Level.ERROR, "answered without markup: {0}", outcome.told());
      var _ = answer(query, results.apply(Inline::plain), isKnown, texts);
    }
  }

  private static InputTextMessageContent html(Part part) {
    return InputTextMessageContent.builder()
        .messageText(part.html())
        .parseMode(ParseMode.HTML)
        .linkPreviewOptions(Poster.NO_PREVIEW)
        .build();
  }

  private static InputTextMessageContent plain(Part part) {
    return InputTextMessageContent.builder()
        .messageText(part.plain())
        .linkPreviewOptions(Poster.NO_PREVIEW)
        .build();
  }

  private Optional<Reply.Answered> ask(Place place, Caller caller, String question) {
    return talk.reply(place, caller, "ask", Map.of(Option.QUESTION, question))
        .filter(Reply.Answered.class::isInstance)
        .map(Reply.Answered.class::cast);
  }

  private List<InlineQueryResult> results(
      Place place,
      Caller caller,
      Reply.Answered answered,
      Function<Part, InputTextMessageContent> content) {
    return answered.answer() instanceof Answer.OnRecord found
        ? results(place, caller, answered, found, content)
        : List.of();
  }

  private List<InlineQueryResult> results(
      Place place,
      Caller caller,
      Reply.Answered answered,
      Answer.OnRecord found,
      Function<Part, InputTextMessageContent> content) {
    Layout layout = talk.layout(place, caller);
    Texts texts = talk.texts(place, caller);
    List<InlineQueryResult> results = new ArrayList<>();
    for (Excerpt excerpt : found.excerpts().subList(0, Math.min(MOST, found.excerpts().size()))) {
      Message message = layout.lay(alone(answered, found, excerpt), 0);
      Shown shown = talk.shown(place, caller, message);
      Part first = poster.parts(shown).getFirst();
      results.add(
          result(results.size(), excerpt, layout.speaker(excerpt), content.apply(first), texts));
    }
    return results;
  }

  private static Reply alone(Reply.Answered answered, Answer.OnRecord found, Excerpt excerpt) {
    return new Reply.Answered(
        new Answer.OnRecord(found.question(), found.searched(), List.of(excerpt)),
        answered.extent());
  }

  private InlineQueryResult result(
      int number, Excerpt excerpt, String speaker, InputTextMessageContent content, Texts texts) {
    var result =
        InlineQueryResultArticle.builder()
            .id(Integer.toString(number))
            .title(cut(speaker, LONGEST_TITLE))
            .description(cut(excerpt.text(), LONGEST_DESCRIPTION))
            .inputMessageContent(content);
    DeepLink.to(excerpt.entry().id())
        .map(parameter -> whole(parameter, texts))
        .ifPresent(result::replyMarkup);
    return result.build();
  }

  /** Whoever reads it comes to the whole entry, alone with us. */
  private InlineKeyboardMarkup whole(String parameter, Texts texts) {
    InlineKeyboardButton button =
        InlineKeyboardButton.builder()
            .text(texts.of("telegram.entry"))
            .url(me.link() + "?start=" + parameter)
            .build();
    return new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button)));
  }

  private static String cut(String text, int most) {
    String shown = VisibleText.of(text).strip();
    List<List<Run>> parts = Splitting.of(List.of(new Run(shown, Look.PLAIN)), most);
    return parts.size() < 2 ? shown : Run.text(parts.getFirst()) + "\u2026";
  }

  private Outcome<Boolean> answer(
      InlineQuery query, List<InlineQueryResult> results, boolean isKnown, Texts texts) {
    var answer =
        AnswerInlineQuery.builder()
            .inlineQueryId(query.getId())
            .results(results)
            .cacheTime(CACHE_SECONDS)
            .isPersonal(true);
    if (results.isEmpty()) {
      answer.button(
          InlineQueryResultsButton.builder()
              .text(texts.of(isKnown ? "telegram.none" : "telegram.open"))
              .startParameter("inline")
              .build());
    }
    Outcome<Boolean> outcome = api.call(answer.build());
    if (!outcome.isDone()) {
      LOG.log(System.Logger.Level.INFO, "an inline question was not answered: {0}", outcome.told());
    }
    return outcome;
  }
}
