package onrecord.chat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import onrecord.place.Tenant;

/** Keeps messages for as long as a test lasts. */
public final class PostsInMemory implements Posts {
  private final Map<String, Post> posts = new LinkedHashMap<>();
  private final Set<String> shared = new HashSet<>();
  private final List<Feedback> feedback = new ArrayList<>();
  private OptionalLong corrected = OptionalLong.empty();

  @Override
  public synchronized void keep(Post post) {
    posts.put(post.script().token(), post);
  }

  @Override
  public synchronized Optional<Post> find(String token) {
    return Optional.ofNullable(posts.get(token));
  }

  @Override
  public synchronized Optional<Post> change(String token, UnaryOperator<Post> change) {
    return Optional.ofNullable(posts.computeIfPresent(token, (same, post) -> change.apply(post)));
  }

  @Override
  public synchronized List<Post> citing(Tenant owner, String coverage, String entry) {
    return posts.values().stream()
        .filter(post ->
            post.script().cited().stream()
                .anyMatch(cited ->
                    cited.owner().equals(owner)
                        && cited.coverage().equals(coverage)
                        && cited.entry().equals(entry)))
        .toList();
  }

  @Override
  public synchronized boolean isShared(String token) {
    return posts.containsKey(token) && shared.contains(token);
  }

  @Override
  public synchronized boolean share(String token) {
    return posts.containsKey(token) && shared.add(token);
  }

  @Override
  public synchronized void remove(String token) {
    posts.remove(token);
  }

  @Override
  public synchronized void keep(Feedback given) {
    feedback.removeIf(one -> one.token().equals(given.token()) && one.by().equals(given.by()));
    feedback.add(given);
  }

  @Override
  public synchronized List<Feedback> feedback(int atMost) {
    return feedback.reversed().stream().limit(atMost).toList();
  }

  @Override
  public synchronized Map<Button.Act, Long> verdicts() {
    return feedback.stream()
        .collect(Collectors.groupingBy(Feedback::verdict, Collectors.counting()));
  }

  @Override
  public synchronized OptionalLong corrected() {
    return corrected;
  }

  @Override
  public synchronized void corrected(long position) {
    corrected = OptionalLong.of(Math.max(position, corrected.orElse(position)));
  }

  /** What was thought of answers, the newest last. */
  public synchronized List<Feedback> feedback() {
    return List.copyOf(feedback);
  }

  /** All messages that are kept. */
  public synchronized List<Post> all() {
    return List.copyOf(posts.values());
  }
}
