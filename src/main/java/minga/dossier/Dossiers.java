package minga.dossier;

import java.util.List;
import java.util.Optional;

/**
 * Repository of dossiers; each is returned with all its versions and entries. To write, call from inside
 * {@code Transactions.write}.
 */
public interface Dossiers {

    /** All of them, the one written last first. */
    List<Dossier> all();

    /** Those with a published version that everybody may read, the one published last first. */
    List<Dossier> listed();

    Optional<Dossier> find(long id);

    /** Makes other writers of that dossier wait until this work is over; called before it is read. */
    void lock(long id);

    /** By its permanent code; case does not count. */
    Optional<Dossier> withCode(String code);

    /** By the secret of its address by link. */
    Optional<Dossier> withLink(String token);

    /** The dossier that the form with that key began. */
    Optional<Dossier> begunBy(String formKey);

    /** The next code of the year; who asks holds it until the commit. */
    String nextCode(int year);

    /** Adds a dossier and notes it in the change log. */
    void add(Dossier dossier);

    /** Takes a draft out of the database that its dossier has let go of. */
    void remove(DossierVersion draft);

    /** Notes in the change log that somebody wrote in the dossier. */
    void recordChange(Dossier dossier);
}
