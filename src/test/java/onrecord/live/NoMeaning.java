package onrecord.live;

import onrecord.embed.Encoder;

/** Words alone count, so that tests need no model. */
record NoMeaning() implements Encoder {
  @Override
  public float[] question(String text) {
    return passage(text);
  }

  @Override
  public float[] passage(String text) {
    float[] same = new float[DIMENSIONS];
    same[0] = 1;
    return same;
  }
}
