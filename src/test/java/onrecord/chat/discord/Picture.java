package onrecord.chat.discord;

import com.fasterxml.jackson.databind.JsonNode;

/** Draws a message much as Discord's client does, in one page of HTML without scripts. */
final class Picture {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Onrecord on Discord</title>
      <style>
      body { background: #313338; color: #dbdee1; font: 16px/1.375 "gg sans", "Noto Sans", Helvetica, Arial, sans-serif;
        margin: 0; padding: 16px; width: 640px }
      .by { display: flex; gap: 16px }
      .face { width: 40px; height: 40px; border-radius: 50%; background: #1f6f8b; color: #fff; flex: none;
        text-align: center; line-height: 40px; font-weight: 700 }
      .used { color: #949ba4; font-size: 14px; margin: 0 0 4px 56px }
      .name { color: #f2f3f5; font-weight: 500 }
      .app { background: #5865f2; color: #fff; font-size: 10px; border-radius: 4px; padding: 1px 5px; margin-left: 4px;
        vertical-align: 2px }
      .when { color: #949ba4; font-size: 12px; margin-left: 8px }
      .embed { background: #2b2d31; border-left: 4px solid #1f6f8b; border-radius: 4px; padding: 8px 16px 16px 12px;
        margin-top: 4px; font-size: 14px; max-width: 500px }
      .quote { display: block; border-left: 4px solid #4e5058; border-radius: 2px; padding-left: 12px }
      .quote + br { display: none }
      .small { display: block; color: #949ba4; font-size: 12px }
      .small + br { display: none }
      .strong { font-weight: 700; color: #f2f3f5 }
      .underline { text-decoration: underline } .strike { text-decoration: line-through }
      a { color: #00a8fc; text-decoration: none }
      time { background: #ffffff0f; border-radius: 3px; padding: 0 2px }
      img { display: block; max-width: 100%; border-radius: 4px; margin-top: 16px }
      .row { display: flex; gap: 8px; margin-top: 8px }
      .button { background: #4e5058; color: #fff; border-radius: 8px; padding: 4px 16px; font-size: 14px; line-height: 24px }
      .first { background: #5865f2 }
      .select { background: #1e1f22; color: #949ba4; border-radius: 8px; padding: 8px 12px; width: 400px; font-size: 14px;
        display: flex; justify-content: space-between }
      </style></head><body>
      """;

  private static final int PRIMARY = 1;

  private Picture() {}

  /**
   * The page.
   *
   * @param asked what somebody typed
   */
  static String of(String asker, String asked, JsonNode message) {
    StringBuilder html = new StringBuilder(HEAD);
    html.append("<p class=\"used\">").append(asker).append(" used ").append(text(asked));
    html.append("</p>\n<div class=\"by\"><div class=\"face\">O</div><div>");
    html.append("<span class=\"name\">Onrecord</span><span class=\"app\">APP</span>");
    html.append("<span class=\"when\">Today at 18:05</span>\n");
    html.append(ModelClient.show(message.path("content").asText()).html());
    for (JsonNode embed : message.path("embeds")) {
      html.append("<div class=\"embed\">");
      html.append(ModelClient.show(embed.path("description").asText()).html());
      if (embed.has("image")) {
        html.append("<img src=\"").append(embed.path("image").path("url").asText());
        html.append("\">");
      }
      html.append("</div>\n");
    }
    message.path("components").forEach(row -> row(row, html));
    return html.append("</div></div></body></html>\n").toString();
  }

  private static void row(JsonNode row, StringBuilder html) {
    html.append("<div class=\"row\">");
    for (JsonNode component : row.path("components")) {
      if (component.has("placeholder")) {
        html.append("<span class=\"select\"><span>");
        html.append(text(component.path("placeholder").asText()));
        html.append("</span><span>\u2304</span></span>");
      } else {
        boolean first = component.path("style").asInt() == PRIMARY;
        html.append(first ? "<span class=\"button first\">" : "<span class=\"button\">");
        html.append(text(component.path("label").asText())).append("</span>");
      }
    }
    html.append("</div>\n");
  }

  private static String text(String words) {
    return ModelClient.show(Markdown.of(words)).html();
  }
}
