package onrecord.index;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Hands stems that are already there to Lucene, which else would analyse the text again. */
final class StemStream extends TokenStream {
  private final List<String> stems;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private Iterator<String> rest;

  StemStream(List<String> stems) {
    this.stems = stems;
    rest = stems.iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!rest.hasNext()) {
      return false;
    }
    term.append(rest.next());
    return true;
  }

  @Override
  public void reset() {
    rest = stems.iterator();
  }
}
