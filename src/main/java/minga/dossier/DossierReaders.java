package minga.dossier;

import java.util.List;
import java.util.Optional;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Caller;
import minga.platform.NotFound;

/**
 * Decides who reads a published dossier: everybody a public one, whoever has its secret address one by link, who
 * curates any. Of others nobody learns that they exist. Drafts are read at the desk only.
 */
public final class DossierReaders {

    private final Dossiers dossiers;

    public DossierReaders(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** The list for everybody. */
    List<Dossier> listed() {
        return dossiers.listed();
    }

    /** @throws NotFound when there is none that the caller may read */
    Dossier withCode(String code, Caller caller) {
        return dossiers.withCode(code).filter(one -> one.visibility() == Visibility.PUBLIC
                || AccessPolicy.may(caller, Action.CURATE, null)).filter(one -> one.published().isPresent())
                .orElseThrow(() -> new NotFound("dossier", code));
    }

    /**
     * By its secret address.
     *
     * @throws NotFound when it has another one by now, or is internal
     */
    Dossier withLink(String token) {
        return dossiers.withLink(token).filter(one -> one.visibility() != Visibility.INTERNAL)
                .filter(one -> one.published().isPresent()).orElseThrow(() -> NotFound.withheld("dossier", "enlace"));
    }

    /** @param number of the version; null for the one published last */
    static DossierVersion version(Dossier dossier, Integer number) {
        Optional<DossierVersion> found = number == null ? dossier.published()
                : dossier.publishedVersions().stream().filter(one -> one.number() == number).findFirst();
        return found.orElseThrow(() -> new NotFound("version", number));
    }
}
