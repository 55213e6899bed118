package onrecord.desk;

/** To whom a message belongs under which somebody presses a button. */
public enum Belongs {
  /** To them. */
  TO_THEM,
  /**
   * To the place: who asked spoke as the place itself, as only those who keep order there can. Any
   * of them may be who asked, and nobody else.
   */
  TO_THE_PLACE,
  /**
   * To somebody who spoke as something else, so that who asked may be anybody there, or to all as
   * nobody asked. Rather than nobody, all may turn its pages, which changes nothing for good.
   */
  TO_ANYBODY,
  /** To somebody else. */
  TO_ANOTHER
}
