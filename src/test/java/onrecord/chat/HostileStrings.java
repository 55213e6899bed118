package onrecord.chat;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Strings that went wrong elsewhere. */
public final class HostileStrings {
  private HostileStrings() {}

  /** Ours for chats and the Big List of Naughty Strings. */
  public static List<String> all() throws IOException {
    List<String> strings = new ArrayList<>(ours());
    read("blns/blns.json").forEach(one -> strings.add(one.asText()));
    return strings;
  }

  /** Ours for chats. */
  public static List<String> ours() throws IOException {
    List<String> strings = new ArrayList<>();
    read("own/chat-strings.json").forEach(group -> group.forEach(one -> strings.add(one.asText())));
    return strings;
  }

  private static JsonNode read(String name) throws IOException {
    File corpus = new File("../shared/corpora/" + name);
    assumeTrue(corpus.exists(), "no " + corpus + " here: its strings are not tried");
    return new ObjectMapper().readTree(corpus);
  }
}
