package onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import onrecord.coverage.Entry;
import onrecord.place.Tenant;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Passages as documents of Lucene's, without anything of ours but their stems: what to beat. */
final class PlainLucene implements AutoCloseable {
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();

  void add(List<Entry> entries) {
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (Entry entry : entries) {
        Passages passages = Passages.of(new FiledEntry(Tenant.EVERYBODY, "c", entry, List.of()));
        for (int i = 0; i < passages.size(); i++) {
          Document document = new Document();
          String stems = String.join(" ", Stems.telling(passages.text(i)));
          document.add(new TextField("words", stems, Field.Store.NO));
          writer.addDocument(document);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TopDocs best(List<Term> terms, int atMost) {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      terms.forEach(term ->
          any.add(
              new TermQuery(new org.apache.lucene.index.Term("words", term.stem())), Occur.SHOULD));
      return new IndexSearcher(reader).search(any.build(), atMost);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
