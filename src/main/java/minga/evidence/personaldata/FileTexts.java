package minga.evidence.personaldata;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import minga.evidence.extraction.ExtractedText;

/** Repository of the text of evidence files and of what was found in it, by the hash of the file. */
public interface FileTexts {

    /** Hashes of files that evidence names and whose text was not read yet, at most {@code limit}. */
    List<String> unread(int limit);

    /** The keys of what was found in that file; nothing where it was not read yet. */
    Optional<List<String>> keys(String hash);

    /** What was found in that file, in the order of its text; empty where it was not read yet. */
    List<PersonalDataFinding> findings(String hash);

    /** The text of that file; nothing where it was not read yet. */
    Optional<ExtractedText> text(String hash);

    /** The first pages of that file with text, as many as have so many characters; empty where it was not read yet. */
    List<ExtractedText.Page> beginning(String hash, int characters);

    /** Keeps the text and the findings; what was kept of the same file before is replaced. */
    void store(String hash, ExtractedText text, List<PersonalDataFinding> findings, Instant now);

    /** Forgets the texts of files that no evidence names any more. Returns how many. */
    int forgetUnnamed();
}
