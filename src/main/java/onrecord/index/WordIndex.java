package onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Lucene's part: which passages, and which entries as a whole, hold the words. Every passage is one
 * document and every entry another; queries are built from stems, never parsed.
 */
final class WordIndex implements AutoCloseable {
  /** A place in the record; {@code passage} is {@link #WHOLE} for an entry as a whole. */
  record Place(long serial, int passage) {}

  /** What a query is restricted to; {@code time} empty where every entry is within. */
  record Filter(Scope scope, boolean byTime, Optional<String> speaker) {}

  private static final int WHOLE = -1;
  private static final String WORDS = "words";
  private static final String ENTRY_WORDS = "entryWords";
  private static final String SERIAL = "serial";
  private static final String PASSAGE = "passage";
  private static final String PUBLISHED = "published";
  private static final String COVERAGE = "coverage";
  private static final String SPEAKER = "speaker";
  private static final double SMALL_SEGMENT_MB = 0.1;
  private static final FieldType STEMS = stems();

  private final IndexWriter writer;
  private final SearcherManager searchers;

  WordIndex() {
    try {
      writer = new IndexWriter(new ByteBuffersDirectory(), settings());
      searchers =
          new SearcherManager(
              writer,
              new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(
                    org.apache.lucene.index.IndexReader reader,
                    org.apache.lucene.index.IndexReader previous) {
                  IndexSearcher searcher = new IndexSearcher(reader);
                  searcher.setQueryCache(null);
                  return searcher;
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An entry is to be found the moment it is there: no search waits for segments to be merged, and
   * small segments are merged among themselves instead of with all that there is.
   */
  private static IndexWriterConfig settings() {
    TieredMergePolicy merging = new TieredMergePolicy();
    merging.setFloorSegmentMB(SMALL_SEGMENT_MB);
    return new IndexWriterConfig(new KeywordAnalyzer())
        .setMergePolicy(merging)
        .setMaxFullFlushMergeWaitMillis(0);
  }

  private static FieldType stems() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  void add(Indexed indexed, Analysed analysed) {
    List<Document> documents = new ArrayList<>();
    List<String> whole = new ArrayList<>();
    for (int i = 0; i < indexed.passages().size(); i++) {
      List<String> words = new ArrayList<>(analysed.words().get(i));
      words.addAll(analysed.speakerWords(i));
      whole.addAll(words);
      Document document = document(indexed, i, WORDS, words);
      analysed
          .speakers()
          .get(i)
          .forEach(name -> document.add(new StringField(SPEAKER, name, Field.Store.NO)));
      documents.add(document);
    }
    documents.add(document(indexed, WHOLE, ENTRY_WORDS, whole));
    try {
      writer.addDocuments(documents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(Indexed indexed, int passage, String field, List<String> words) {
    FiledEntry filed = indexed.filed();
    Document document = new Document();
    document.add(new Field(field, new StemStream(words), STEMS));
    document.add(new StringField(SERIAL, Long.toString(indexed.serial()), Field.Store.NO));
    document.add(new NumericDocValuesField(SERIAL, indexed.serial()));
    document.add(new NumericDocValuesField(PASSAGE, passage));
    document.add(
        new LongField(PUBLISHED, filed.entry().publishedAt().toEpochMilli(), Field.Store.NO));
    document.add(new StringField(COVERAGE, filed.coverage(), Field.Store.NO));
    return document;
  }

  void remove(Indexed indexed) {
    try {
      writer.deleteDocuments(new org.apache.lucene.index.Term(SERIAL, "" + indexed.serial()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The passages whose words match best, best first. */
  List<Place> passages(List<Term> terms, Filter filter, int atMost) {
    return places(WORDS, terms, filter, atMost);
  }

  /** The entries whose words as a whole match best, best first. */
  List<Place> entries(List<Term> terms, Filter filter, int atMost) {
    return places(ENTRY_WORDS, terms, filter, atMost);
  }

  private List<Place> places(String field, List<Term> terms, Filter filter, int atMost) {
    if (terms.isEmpty()) {
      return List.of();
    }
    return reading(searcher -> {
      ScoreDoc[] found =
          searcher.search(
                  query(field, terms, filter),
                  new TopScoreDocCollectorManager(atMost, null, atMost))
              .scoreDocs;
      List<Place> places = new ArrayList<>(found.length);
      for (ScoreDoc document : found) {
        places.add(place(searcher, document.doc));
      }
      return places;
    });
  }

  private static Place place(IndexSearcher searcher, int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    int within = document - leaf.docBase;
    return new Place(
        value(leaf.reader().getNumericDocValues(SERIAL), within),
        (int) value(leaf.reader().getNumericDocValues(PASSAGE), within));
  }

  private static long value(NumericDocValues values, int document) throws IOException {
    if (!values.advanceExact(document)) {
      throw new IllegalStateException("document " + document + " without a place");
    }
    return values.longValue();
  }

  private static org.apache.lucene.search.Query query(
      String field, List<Term> terms, Filter filter) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Term term : terms) {
      any.add(
          new BoostQuery(
              new TermQuery(new org.apache.lucene.index.Term(field, term.stem())),
              (float) term.weight()),
          Occur.SHOULD);
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
    restrict(query, filter, field.equals(WORDS));
    return query.build();
  }

  private static void restrict(BooleanQuery.Builder query, Filter filter, boolean passages) {
    Scope scope = filter.scope();
    if (filter.byTime()) {
      query.add(
          LongField.newRangeQuery(PUBLISHED, millis(scope.from()), millis(scope.to())),
          Occur.FILTER);
    }
    if (!scope.coverages().isEmpty()) {
      query.add(
          new TermInSetQuery(COVERAGE, scope.coverages().stream().map(BytesRef::new).toList()),
          Occur.FILTER);
    }
    if (passages && filter.speaker().isPresent()) {
      query.add(
          new TermQuery(new org.apache.lucene.index.Term(SPEAKER, filter.speaker().get())),
          Occur.FILTER);
    }
  }

  private static long millis(java.time.Instant instant) {
    try {
      return instant.toEpochMilli();
    } catch (ArithmeticException e) {
      return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  private interface Reading<T> {
    T from(IndexSearcher searcher) throws IOException;
  }

  private <T> T reading(Reading<T> reading) {
    try {
      searchers.maybeRefreshBlocking();
      IndexSearcher searcher = searchers.acquire();
      try {
        return reading.from(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
