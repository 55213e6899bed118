package onrecord.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {
  private static final String WORDS = "<p>Møre – “på øya”</p>";

  @ParameterizedTest
  @CsvSource({
    "UTF-8, , , ''",
    "windows-1252, , , ''",
    "windows-1252, ISO-8859-1, , ''",
    "UTF-16BE, , \uFEFF, ''",
    "UTF-16LE, , \uFEFF, ''",
    "UTF-16LE, windows-1252, \uFEFF, ''",
    "UTF-8, windows-1252, \uFEFF, ''",
    "UTF-32LE, , \uFEFF, ''",
    "UTF-16LE, , , ''",
    "UTF-16BE, UTF-8, , ''",
    "x-MacRoman, x-MacRoman, , ''",
    "x-MacRoman, , , <?xml version='1.0' encoding='x-MacRoman'?>",
    "x-MacRoman, , , <meta charset=x-MacRoman>",
    "x-MacRoman, , , '<meta http-equiv=a content=\"text/html; charset=x-MacRoman\">'",
    "x-MacRoman, x-MacRoman, , <meta charset=utf-8>",
    "UTF-8, '\"utf-8\"', , <meta charset=x-MacRoman>",
    "UTF-8, no-such-charset, , ''",
    "UTF-8, ' ', , ''",
    "UTF-8, '(;', , <?xml version='1.0' encoding='elvish'?>",
    "UTF-8, , , <?xml version='1.0' encoding='utf-16'?>",
    "windows-1252, utf-8, , ''",
  })
  void aTextIsReadAsItShowsOrDeclares(String charset, String declared, String mark, String before) {
    String text = before + WORDS;
    byte[] bytes = ((mark == null ? "" : mark) + text).getBytes(Charset.forName(charset));
    assertThat(Decoding.text(bytes, Optional.ofNullable(declared))).isEqualTo(text);
  }

  @Test
  void aTextCutInsideACharacterStaysUtf8() {
    byte[] bytes = WORDS.getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(bytes, 11);
    assertThat(Decoding.text(cut, Optional.empty())).isEqualTo("<p>Møre �");
  }

  @Test
  void aPageMayHoldTheSignOfABrokenCharacter() {
    String text = "why I won't be around \uFFFD";
    assertThat(Decoding.text(text.getBytes(StandardCharsets.UTF_8), Optional.empty()))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\0", "<", "\u00EF\u00BB", "\u00FF\u00FE"})
  void anyBytesAreText(String bytes) {
    assertThat(Decoding.text(bytes.getBytes(StandardCharsets.ISO_8859_1), Optional.empty()))
        .hasSizeLessThanOrEqualTo(2);
  }
}
