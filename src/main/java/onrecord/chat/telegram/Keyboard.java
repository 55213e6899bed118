package onrecord.chat.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.chat.Button;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * Buttons under a message: what one thinks of an answer two in a row, each other in a row of its
 * own. Telegram has no messages for one person alone, so there is nothing to share.
 */
final class Keyboard {
  private static final int IN_A_ROW = 2;

  private Keyboard() {}

  /** Empty where there are none. */
  static Optional<InlineKeyboardMarkup> of(List<Button> buttons) {
    List<InlineKeyboardRow> rows = new ArrayList<>();
    for (Button button : buttons) {
      if (button.act() != Button.Act.SHARE) {
        row(rows, button).add(key(button));
      }
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(new InlineKeyboardMarkup(rows));
  }

  private static InlineKeyboardRow row(List<InlineKeyboardRow> rows, Button button) {
    boolean joins =
        button.act().isFeedback()
            && button.act() != Button.Act.RIGHT
            && !rows.isEmpty()
            && rows.getLast().size() < IN_A_ROW;
    if (!joins) {
      rows.add(new InlineKeyboardRow());
    }
    return rows.getLast();
  }

  private static InlineKeyboardButton key(Button button) {
    return InlineKeyboardButton.builder()
        .text(button.label())
        .callbackData(button.payload())
        .build();
  }
}
