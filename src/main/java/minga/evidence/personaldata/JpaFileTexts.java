package minga.evidence.personaldata;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minga.evidence.extraction.ExtractedText;
import minga.platform.Transactions;

/** JPA repository of file texts. */
public final class JpaFileTexts implements FileTexts {

    private static final List<String> TABLES = List.of("FileTextPage", "FileFinding", "FileText");
    private static final int SOME = 50;

    private final Transactions transactions;

    public JpaFileTexts(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The bounds keep an index from walking over rows without a hash. */
    @Override
    public List<String> unread(int limit) {
        return transactions.read(() -> transactions.entities()
                .createQuery("select distinct e.disclosure.unreadHash from Evidence e"
                        + " where e.disclosure.unreadHash between '0' and 'g'", String.class)
                .setMaxResults(limit).getResultList());
    }

    @Override
    public Optional<List<String>> keys(String hash) {
        return transactions.read(() -> Optional.ofNullable(transactions.entities().find(FileText.class, hash))
                .map(read -> findings(hash).stream().map(PersonalDataFinding::key).toList()));
    }

    @Override
    public List<PersonalDataFinding> findings(String hash) {
        return transactions.read(() -> transactions.entities()
                .createQuery("select f from FileFinding f where f.hash = :hash order by f.place", FileFinding.class)
                .setParameter("hash", hash).getResultList().stream().map(FileFinding::finding).toList());
    }

    @Override
    public Optional<ExtractedText> text(String hash) {
        return transactions.read(() -> Optional.ofNullable(transactions.entities().find(FileText.class, hash))
                .map(read -> new ExtractedText(read.state(),
                        pages(hash).getResultList().stream().map(FileTextPage::page).toList())));
    }

    @Override
    public List<ExtractedText.Page> beginning(String hash, int characters) {
        return transactions.read(() -> {
            List<ExtractedText.Page> pages = new ArrayList<>();
            int found = 0;
            for (int from = 0; found < characters; from += SOME) {
                List<FileTextPage> more = pages(hash).setFirstResult(from).setMaxResults(SOME).getResultList();
                for (FileTextPage one : more) {
                    if (found < characters && !one.page().text().isEmpty()) {
                        pages.add(one.page());
                        found += one.page().text().length();
                    }
                }
                if (more.size() < SOME) {
                    return pages;
                }
            }
            return pages;
        });
    }

    private TypedQuery<FileTextPage> pages(String hash) {
        return transactions.entities()
                .createQuery("select p from FileTextPage p where p.hash = :hash order by p.place", FileTextPage.class)
                .setParameter("hash", hash);
    }

    @Override
    public void store(String hash, ExtractedText text, List<PersonalDataFinding> findings, Instant now) {
        transactions.write(() -> {
            forget(List.of(hash));
            transactions.entities().persist(new FileText(hash, text.state(), now));
            transactions.entities().flush();
            for (int i = 0; i < text.pages().size(); i++) {
                transactions.entities().persist(new FileTextPage(hash, i, text.pages().get(i)));
            }
            for (int i = 0; i < findings.size(); i++) {
                transactions.entities().persist(new FileFinding(hash, i, findings.get(i)));
            }
        });
    }

    @Override
    public int forgetUnnamed() {
        return transactions.write(() -> {
            List<String> unnamed = transactions.entities()
                    .createQuery("select t.hash from FileText t where not exists"
                            + " (select e.id from Evidence e where e.fileHash = t.hash)", String.class)
                    .setMaxResults(SOME).getResultList();
            if (!unnamed.isEmpty()) {
                forget(unnamed);
            }
            return unnamed.size();
        });
    }

    private void forget(List<String> hashes) {
        TABLES.forEach(table -> transactions.entities()
                .createQuery("delete from " + table + " t where t.hash in :hashes").setParameter("hashes", hashes)
                .executeUpdate());
    }
}
