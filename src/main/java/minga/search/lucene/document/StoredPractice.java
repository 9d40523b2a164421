package minga.search.lucene.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import minga.search.EvidenceSummary;
import minga.search.PracticeDocument;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The practice as the index stores it for display, in one binary doc value: the fields of a result card, then every
 * text with the hash and the offsets of its words. Passages are highlighted from these offsets, without analysing the
 * text again. The constructor decodes the short fields only; the texts are decoded by {@link #visitTexts}. Not for use
 * by two threads at once.
 */
public final class StoredPractice {

    /** Callback that receives the texts one after the other, each as start, tokens, end. */
    public interface TextVisitor {

        /** A new text begins. */
        void startText(String path);

        /** The text that began is a page of that file. */
        default void inFile(PracticeDocument.SourceFile file) {
            // most visitors do not ask where a text comes from
        }

        /**
         * A word of the text that is no stop word. Several may begin at one offset: the whole of a compound comes
         * first.
         *
         * @param hash of the root of the word
         * @param start offset of its first character in the text
         * @param end offset behind its last character
         */
        void token(long hash, int start, int end);

        /** All tokens of the text were passed; the text itself can be read now, and only during this call. */
        void endText(LazyText text);
    }

    /** The text itself, decoded only when it is asked for. */
    public interface LazyText {
        String get();
    }

    private final long id;
    private final String[] fields = new String[9];
    private final int startYear;
    private final EvidenceSummary evidence;
    private final BytesRef bytes;
    private final int textsPosition;

    private static final int CODE = 0;
    private static final int SLUG = 1;
    private static final int SOURCE = 2;
    private static final int NAME = 3;
    private static final int MUNICIPALITY = 4;
    private static final int REGION = 5;
    private static final int YEARS = 6;
    private static final int SUMMARY = 7;
    private static final int LANGUAGE = 8;

    public StoredPractice(BytesRef bytes) {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        this.bytes = bytes;
        id = in.readVLong();
        startYear = in.readVInt();
        int indicators = in.readVInt();
        int evidenced = in.readVInt();
        evidence = new EvidenceSummary(indicators, evidenced, readString(in));
        for (int i = 0; i < fields.length; i++) {
            fields[i] = readString(in);
        }
        textsPosition = in.getPosition();
    }

    /** The bytes for the doc value; missing texts become empty ones, a missing start year 0. */
    static BytesRef encode(PracticeDocument practice, List<AnalyzedText> texts) {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeVLong(practice.id());
            out.writeVInt(practice.startYear() == null ? 0 : Math.max(0, practice.startYear()));
            out.writeVInt(practice.evidence().indicators());
            out.writeVInt(practice.evidence().evidenced());
            out.writeString(practice.evidence().state());
            for (String field : new String[]{practice.code(), practice.slug(), practice.sourceId(), practice.name(),
                    practice.municipality(), practice.region(), practice.years(), practice.summary(),
                    practice.language()}) {
                out.writeString(field == null ? "" : field);
            }
            out.writeVInt(texts.size());
            for (AnalyzedText text : texts) {
                encode(out, text);
            }
            return new BytesRef(out.toArrayCopy());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void encode(ByteBuffersDataOutput out, AnalyzedText text) throws IOException {
        out.writeString(text.path());
        out.writeByte((byte) (text.file() == null ? 0 : 1));
        if (text.file() != null) {
            out.writeString(text.file().name());
            out.writeString(text.file().address());
        }
        List<StoredToken> tokens = StoredToken.of(text);
        out.writeVInt(tokens.size());
        int before = 0;
        for (StoredToken word : tokens) {
            out.writeLong(word.hash());
            out.writeVInt(BitUtil.zigZagEncode(word.start() - before));
            out.writeVInt(word.end() - word.start());
            before = word.end();
        }
        out.writeString(text.words());
    }

    /** Passes every text to the visitor, its words as hashes and offsets; a text itself is decoded only on request. */
    public void visitTexts(TextVisitor visitor) {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, textsPosition,
                bytes.length + bytes.offset - textsPosition);
        int texts = in.readVInt();
        for (int i = 0; i < texts; i++) {
            visitor.startText(readString(in));
            if (in.readByte() != 0) {
                visitor.inFile(new PracticeDocument.SourceFile(readString(in), readString(in)));
            }
            int words = in.readVInt();
            int at = 0;
            for (int w = 0; w < words; w++) {
                long hash = in.readLong();
                int start = at + BitUtil.zigZagDecode(in.readVInt());
                at = start + in.readVInt();
                visitor.token(hash, start, at);
            }
            int position = in.getPosition();
            visitor.endText(() -> {
                in.setPosition(position);
                return readString(in);
            });
            in.setPosition(position);
            in.skipBytes(in.readVInt());
        }
    }

    private static String readString(ByteArrayDataInput in) {
        try {
            return in.readString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public long id() {
        return id;
    }

    public String code() {
        return fields[CODE];
    }

    public String slug() {
        return fields[SLUG];
    }

    /** Null where the practice has none. */
    public String sourceId() {
        return fields[SOURCE].isEmpty() ? null : fields[SOURCE];
    }

    public String name() {
        return fields[NAME];
    }

    public String municipality() {
        return fields[MUNICIPALITY];
    }

    public String region() {
        return fields[REGION];
    }

    public String years() {
        return fields[YEARS];
    }

    public String summary() {
        return fields[SUMMARY];
    }

    /** The code of the language it is written in. */
    public String language() {
        return fields[LANGUAGE];
    }

    /** Null where it is not known. */
    public Integer startYear() {
        return startYear == 0 ? null : startYear;
    }

    public EvidenceSummary evidence() {
        return evidence;
    }
}
