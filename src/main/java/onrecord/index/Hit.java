package onrecord.index;

/**
 * A passage that was found.
 *
 * @param passage what was found
 * @param cosine how close its meaning is to the question's, -1 to 1; 0 where no model can run
 * @param score both fused, 0 to 1: 1 is a passage that leads in both, 0 one that is last in both
 */
public record Hit(Passage passage, double cosine, double score) {}
