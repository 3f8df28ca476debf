package gazette.search.remote;

import gazette.search.index.Schema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/** The documents of one article as an index of their own, in bytes that an engine can keep. */
public final class ArticleSegment {

  private ArticleSegment() {}

  static byte[] write(List<Document> documents) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
        .setIndexSort(Schema.INDEX_ORDER)
        .setUseCompoundFile(true);
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (Document document : documents) {
          writer.addDocument(document);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
        String[] files = directory.listAll();
        out.writeInt(files.length);
        for (String file : files) {
          try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
            byte[] content = new byte[Math.toIntExact(in.length())];
            in.readBytes(content, 0, content.length);
            out.writeUTF(file);
            out.writeInt(content.length);
            out.write(content);
          }
        }
      }
      return bytes.toByteArray();
    }
  }

  /** Opens what was packed. It lies in memory, and need not be closed. */
  public static DirectoryReader open(byte[] packed) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (DataInputStream in = new DataInputStream(
        new InflaterInputStream(new ByteArrayInputStream(packed)))) {
      for (int left = in.readInt(); left > 0; left--) {
        try (IndexOutput out = directory.createOutput(in.readUTF(), IOContext.DEFAULT)) {
          byte[] content = in.readNBytes(in.readInt());
          out.writeBytes(content, content.length);
        }
      }
    }
    return DirectoryReader.open(directory);
  }
}
