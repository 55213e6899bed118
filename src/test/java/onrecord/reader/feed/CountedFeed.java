package onrecord.reader.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import onrecord.reader.Decoding;
import onrecord.text.Fold;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A file of a corpus, with what the JDK's XML parser finds in it.
 *
 * @param kind by its first element; "ill-formed" where the parser refuses it
 * @param items its items or entries; 0 where it is ill-formed
 */
record CountedFeed(Path path, String text, String kind, int items) {
  private static final Pattern CHARSET =
      Pattern.compile("(?i)Header:\\s*Content-type:[^\\n]*charset=\"?([\\w.:-]+)");

  static CountedFeed of(Path path) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    Optional<String> declared = charset(bytes);
    String text = Decoding.text(bytes, declared);
    try {
      Element root = parse(bytes, declared).getDocumentElement();
      return new CountedFeed(path, text, kind(root), items(root));
    } catch (SAXException e) {
      return new CountedFeed(path, text, "ill-formed", 0);
    }
  }

  /** The name and text of each element in order; empty where the file is ill-formed. */
  static Optional<List<String>> elements(Path path) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    try {
      NodeList all = parse(bytes, charset(bytes)).getElementsByTagName("*");
      return Optional.of(
          IntStream.range(0, all.getLength())
              .mapToObj(all::item)
              .map(e -> e.getNodeName() + "=" + Fold.whiteSpace(e.getTextContent()))
              .toList());
    } catch (SAXException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> charset(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 2_000), StandardCharsets.ISO_8859_1);
    Matcher charset = CHARSET.matcher(start);
    return charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
  }

  private static org.w3c.dom.Document parse(byte[] bytes, Optional<String> charset)
      throws SAXException, IOException {
    InputSource source = new InputSource(new ByteArrayInputStream(bytes));
    charset.ifPresent(source::setEncoding);
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      builder.setEntityResolver((_, _) -> new InputSource(new StringReader("")));
      return builder.parse(source);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String kind(Element root) {
    return switch (root.getLocalName()) {
      case "rss" -> "RSS";
      case "RDF" -> "RDF";
      case "feed" -> "Atom";
      case "CHANNEL" -> "CDF (not asked for)";
      default -> "other";
    };
  }

  private static int items(Element root) {
    String name = kind(root).equals("Atom") ? "entry" : "item";
    return root.getElementsByTagNameNS("*", name).getLength();
  }
}
