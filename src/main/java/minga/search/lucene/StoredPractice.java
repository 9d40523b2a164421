package minga.search.lucene;

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
 * What the index keeps of a practice for showing it: the card, and every text with the places of its words, so that
 * the matching passages are found by reading what is shown and nothing else.
 */
final class StoredPractice {

    /** Takes the texts of a card one by one. */
    interface Reader {

        /** A new text begins. */
        void text(String path);

        /** A telling word of it, by the hash of its root. Several may begin at one place: the whole of a compound comes first. */
        void word(int hash, int start, int end);

        /** The text ended; its words can be had now. */
        void end(Words words);
    }

    /** The text itself, read only when it is wanted. */
    interface Words {
        String get();
    }

    private final long id;
    private final String[] shown = new String[8];
    private final int startYear;
    private final EvidenceSummary evidence;
    private final BytesRef bytes;
    private final int textsAt;

    private static final int CODE = 0;
    private static final int SLUG = 1;
    private static final int SOURCE = 2;
    private static final int NAME = 3;
    private static final int MUNICIPALITY = 4;
    private static final int REGION = 5;
    private static final int YEARS = 6;
    private static final int SUMMARY = 7;

    StoredPractice(BytesRef bytes) {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        this.bytes = bytes;
        id = in.readVLong();
        startYear = in.readVInt();
        int indicators = in.readVInt();
        int evidenced = in.readVInt();
        evidence = new EvidenceSummary(indicators, evidenced, string(in));
        for (int i = 0; i < shown.length; i++) {
            shown[i] = string(in);
        }
        textsAt = in.getPosition();
    }

    static BytesRef written(PracticeDocument practice, List<ReadText> texts) {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeVLong(practice.id());
            out.writeVInt(practice.startYear() == null ? 0 : Math.max(0, practice.startYear()));
            out.writeVInt(practice.evidence().indicators());
            out.writeVInt(practice.evidence().evidenced());
            out.writeString(practice.evidence().state());
            for (String shown : new String[] {practice.code(), practice.slug(), practice.sourceId(), practice.name(),
                    practice.municipality(), practice.region(), practice.years(), practice.summary()}) {
                out.writeString(shown == null ? "" : shown);
            }
            out.writeVInt(texts.size());
            for (ReadText text : texts) {
                write(out, text);
            }
            return new BytesRef(out.toArrayCopy());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(ByteBuffersDataOutput out, ReadText text) throws IOException {
        out.writeString(text.path());
        List<StoredToken> telling = StoredToken.of(text);
        out.writeVInt(telling.size());
        int before = 0;
        for (StoredToken word : telling) {
            out.writeInt(word.hash());
            out.writeVInt(BitUtil.zigZagEncode(word.start() - before));
            out.writeVInt(word.end() - word.start());
            before = word.end();
        }
        out.writeString(text.words());
    }

    /** Reads the texts through, the words of each as places only. */
    void read(Reader reader) {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, textsAt, bytes.length + bytes.offset - textsAt);
        int texts = in.readVInt();
        for (int i = 0; i < texts; i++) {
            reader.text(string(in));
            int words = in.readVInt();
            int at = 0;
            for (int w = 0; w < words; w++) {
                int hash = in.readInt();
                int start = at + BitUtil.zigZagDecode(in.readVInt());
                at = start + in.readVInt();
                reader.word(hash, start, at);
            }
            int position = in.getPosition();
            reader.end(() -> {
                in.setPosition(position);
                return string(in);
            });
            in.setPosition(position);
            in.skipBytes(in.readVInt());
        }
    }

    private static String string(ByteArrayDataInput in) {
        try {
            return in.readString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    long id() {
        return id;
    }

    String code() {
        return shown[CODE];
    }

    String slug() {
        return shown[SLUG];
    }

    String sourceId() {
        return shown[SOURCE].isEmpty() ? null : shown[SOURCE];
    }

    String name() {
        return shown[NAME];
    }

    String municipality() {
        return shown[MUNICIPALITY];
    }

    String region() {
        return shown[REGION];
    }

    String years() {
        return shown[YEARS];
    }

    String summary() {
        return shown[SUMMARY];
    }

    Integer startYear() {
        return startYear == 0 ? null : startYear;
    }

    EvidenceSummary evidence() {
        return evidence;
    }
}
