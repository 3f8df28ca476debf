package gazette.search.remote;

import gazette.search.index.MeaningCodec;
import gazette.search.index.Schema;
import gazette.search.index.StoredTexts;
import gazette.search.index.TermStream;
import gazette.search.rank.ArticleQueries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** A segment turned back into the documents that it was made of. */
final class Unwritten {

  private final LeafReader segment;
  private final String vectors;
  // Of each document that is wanted.
  private final Map<Integer, Document> documents = new HashMap<>();
  private final Map<Integer, Map<String, Object>> fields = new HashMap<>();

  /**
   * A segment.
   *
   * @param vectors the field of the vectors that queries are compared with
   */
  Unwritten(LeafReader segment, String vectors) {
    this.segment = segment;
    this.vectors = vectors;
  }

  /** Gives out those of some articles that it has, newest first. */
  void articles(Set<String> urls, Map<String, String> digests, ArticleCopy.Sink sink)
      throws IOException {
    Map<String, List<Integer>> articles = new LinkedHashMap<>();
    SortedDocValues article = segment.getSortedDocValues(Schema.ARTICLE);
    for (int document = 0; document < segment.maxDoc(); document++) {
      String url = article != null && article.advanceExact(document)
          ? article.lookupOrd(article.ordValue()).utf8ToString()
          : "";
      if (urls.contains(url)) {
        articles.computeIfAbsent(url, first -> new ArrayList<>()).add(document);
        documents.put(document, new Document());
        fields.put(document, new LinkedHashMap<>());
      }
    }
    for (FieldInfo field : segment.getFieldInfos()) {
      if (field.getIndexOptions() != IndexOptions.NONE) {
        addTerms(field);
      }
      addValues(field);
      if (field.getPointDimensionCount() > 0) {
        addPoints(field.name);
      }
    }
    StoredTexts texts = new StoredTexts(segment);
    for (Map.Entry<String, List<Integer>> one : articles.entrySet()) {
      List<Integer> its = one.getValue();
      sink.add(new ArticleCopy(texts.article(its.getFirst()),
          digests.getOrDefault(one.getKey(), ""), fieldsOf(its), pieces(its), Base64.getEncoder()
              .encodeToString(ArticleSegment.write(its.stream().map(documents::get).toList()))));
      its.forEach(documents::remove);
      its.forEach(fields::remove);
    }
  }

  private void addTerms(FieldInfo field) throws IOException {
    Map<Integer, List<String>> ofDocuments = new HashMap<>();
    if (!field.omitsNorms()) {
      documents.keySet().forEach(document -> ofDocuments.put(document, new ArrayList<>()));
    }
    Terms terms = segment.terms(field.name);
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    PostingsEnum postings = null;
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      String text = term.utf8ToString();
      postings = each.postings(postings, PostingsEnum.FREQS);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (documents.containsKey(postings.docID())) {
          List<String> its = ofDocuments.computeIfAbsent(postings.docID(),
              first -> new ArrayList<>());
          for (int left = postings.freq(); left > 0; left--) {
            its.add(text);
          }
        }
      }
    }
    ofDocuments.forEach((document, its) -> {
      documents.getOrDefault(document, new Document())
          .add(new Field(field.name, new TermStream(its),
              field.omitsNorms() ? Schema.THERE : Schema.COUNTED));
      if (!its.isEmpty()) {
        put(document, field.name, its);
      }
    });
  }

  private void addValues(FieldInfo field) throws IOException {
    for (Map.Entry<Integer, Document> one : documents.entrySet()) {
      int at = one.getKey();
      Document document = one.getValue();
      switch (field.getDocValuesType()) {
        case NUMERIC -> {
          NumericDocValues values = segment.getNumericDocValues(field.name);
          if (values.advanceExact(at)) {
            document.add(new NumericDocValuesField(field.name, values.longValue()));
            put(at, field.name, values.longValue());
          }
        }
        case BINARY -> {
          BinaryDocValues values = segment.getBinaryDocValues(field.name);
          if (values.advanceExact(at)) {
            document.add(
                new BinaryDocValuesField(field.name, BytesRef.deepCopyOf(values.binaryValue())));
          }
        }
        case SORTED -> {
          SortedDocValues values = segment.getSortedDocValues(field.name);
          if (values.advanceExact(at)) {
            BytesRef value = BytesRef.deepCopyOf(values.lookupOrd(values.ordValue()));
            document.add(new SortedDocValuesField(field.name, value));
            put(at, field.name, List.of(value.utf8ToString()));
          }
        }
        case SORTED_SET -> {
          SortedSetDocValues values = segment.getSortedSetDocValues(field.name);
          if (values.advanceExact(at)) {
            for (int left = values.docValueCount(); left > 0; left--) {
              document.add(new SortedSetDocValuesField(field.name,
                  BytesRef.deepCopyOf(values.lookupOrd(values.nextOrd()))));
            }
          }
        }
        default -> {
          // Nothing to read.
        }
      }
    }
  }

  private void addPoints(String field) throws IOException {
    PointValues points = segment.getPointValues(field);
    if (points == null) {
      return;
    }
    points.intersect(new PointValues.IntersectVisitor() {
      @Override
      public void visit(int document) {
        throw new IllegalStateException("only values are wanted");
      }

      @Override
      public void visit(int document, byte[] packed) {
        Document its = documents.get(document);
        if (its != null) {
          long value = LongPoint.decodeDimension(packed, 0);
          its.add(new LongPoint(field, value));
          put(document, field, value);
        }
      }

      @Override
      public PointValues.Relation compare(byte[] least, byte[] most) {
        return PointValues.Relation.CELL_CROSSES_QUERY;
      }
    });
  }

  private void put(int document, String field, Object value) {
    fields.getOrDefault(document, new HashMap<>()).put(field, value);
  }

  /** With what the article has as a whole, and each of its documents because of it. */
  private List<Map<String, Object>> fieldsOf(List<Integer> its) {
    Map<String, Object> ofAll = ofAll(its);
    Map<String, Collection<String>> whole = new LinkedHashMap<>();
    List<Map<String, Object>> all = new ArrayList<>();
    for (int document : its) {
      Map<String, Object> own = new LinkedHashMap<>(fields.getOrDefault(document, Map.of()));
      own.forEach((field, value) -> {
        if (ArticleQueries.OF_PARTS.contains(field) && value instanceof List<?> terms) {
          Collection<String> sum = whole.computeIfAbsent(ArticleQueries.WHOLE + field,
              first -> new LinkedHashSet<>());
          terms.forEach(term -> sum.add(term.toString()));
        }
      });
      ofAll.forEach(own::putIfAbsent);
      all.add(own);
    }
    whole.forEach((field, terms) -> all.getFirst().put(field, List.copyOf(terms)));
    return all;
  }

  private Map<String, Object> ofAll(List<Integer> its) {
    Map<String, Object> article = new LinkedHashMap<>(
        fields.getOrDefault(its.getFirst(), Map.of()));
    article.keySet().retainAll(Schema.OF_ARTICLES);
    return article;
  }

  private List<Map<String, Object>> pieces(List<Integer> its) throws IOException {
    List<Map<String, Object>> pieces = new ArrayList<>();
    BinaryDocValues packed = segment.getBinaryDocValues(vectors);
    int size = 0;
    for (int document : its) {
      if (packed != null && packed.advanceExact(document)) {
        // The title is one piece, and comes first.
        size = size == 0 ? packed.binaryValue().length : size;
        for (long[] signs : MeaningCodec.signs(packed.binaryValue(), size)) {
          Map<String, Object> piece = ofAll(its);
          piece.put(Schema.KIND, List.of(SignTerms.KIND));
          piece.put(SignTerms.FIELD, SignTerms.of(signs));
          pieces.add(piece);
        }
      }
    }
    return pieces;
  }
}
