package minga.secrecy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import minga.evidence.Evidence;
import minga.evidence.EvidenceTemplate;
import minga.platform.Invalid;
import minga.platform.Refusal;
import minga.practice.Activity;
import minga.practice.Indicator;
import minga.practice.MeansOfVerification;
import minga.practice.Objective;
import minga.practice.Practice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.ResponsibleBody;
import minga.practice.RowTemplates;
import minga.template.FieldTextConverter;
import minga.template.Rows;
import minga.template.Template;

/** Random work of a municipality on the services, with a record of what it wrote. */
final class RandomCollectionWork {

    private final SecrecyFixture house;
    private final IndexLeakCheck lookout;
    private final List<PracticeWords> lives = new ArrayList<>();

    RandomCollectionWork(SecrecyFixture house) {
        this.house = house;
        this.lookout = new IndexLeakCheck(house);
        begin();
    }

    void live(PracticeAction step) {
        if (step.deed() == PracticeAction.Deed.BEGIN) {
            begin();
            return;
        }
        if (step.deed() == PracticeAction.Deed.CATCH_UP) {
            house.catchUp();
        }
        PracticeWords life = lives.get(Math.max(0, lives.size() - 1 - step.practice()));
        try {
            act(step.deed(), life);
        } catch (Refusal refusal) {
            String told = refusal + " " + refusal.getMessage()
                    + (refusal instanceof Invalid invalid ? invalid.faults() : "");
            lookout.holdsNone(told, life.hidden(), "a refusal");
        }
        look(life);
    }

    /** Everything is withdrawn; then not one of the words is to be had. */
    void end() {
        lives.forEach(this::look);
        lives.forEach(life -> {
            if (life.isPublic()) {
                act(PracticeAction.Deed.WITHDRAW, life);
            }
        });
        lives.forEach(this::look);
        Set<String> all = new HashSet<>();
        lives.forEach(life -> all.addAll(life.hidden()));
        lookout.readsTheExport(all);
        house.catchUp();
    }

    private void look(PracticeWords life) {
        Set<String> hidden = life.hidden();
        house.settle();
        lookout.seesThePublic(house.index, life);
        lookout.seesNothingHidden(house.index, hidden, life);
        lookout.seesNothingHidden(house.lagging, hidden, life);
        lookout.readsTheRecord(life, hidden);
    }

    private void begin() {
        lives.add(house.transactions.write(() -> {
            Practice practice = house.practices.begin("13125", null);
            return new PracticeWords(practice.id(), practice.code());
        }));
        act(PracticeAction.Deed.WRITE, lives.get(lives.size() - 1));
    }

    private void act(PracticeAction.Deed deed, PracticeWords life) {
        switch (deed) {
            case WRITE -> write(life);
            case SEND -> change(life, practice -> practice.newest().send(house.now()));
            case TAKE -> change(life, practice -> practice.newest().startReview());
            case RETURN -> change(life, practice -> practice.newest().returnToMunicipality(house.now()));
            case ACCEPT -> change(life, practice -> practice.newest().accept(house.now()));
            case DECLINE -> change(life, practice -> practice.newest().decline(house.now()));
            case PUBLISH -> {
                change(life, practice -> house.practices.publish(practice.newest()));
                life.becamePublic();
            }
            case REVISE -> {
                change(life, practice -> practice.revise(house.now()));
                life.revised();
            }
            case WITHDRAW -> {
                change(life, practice -> house.practices.withdraw(practice, "razón"));
                life.wasWithdrawn();
            }
            default -> {
            }
        }
    }

    private void change(PracticeWords life, Consumer<Practice> verb) {
        house.transactions.write(() -> verb.accept(house.practices.find(life.id).orElseThrow()));
    }

    private void write(PracticeWords life) {
        Set<String> words = new LinkedHashSet<>();
        String membersOnly = PracticeWords.freshWord();
        change(life, practice -> {
            PracticeVersion version = practice.newest();
            version.touch(version.revision(), house.now());
            fill(version, words);
            PracticeTemplate.CONTACT_ROLE.set(version, membersOnly);
        });
        life.wrote(words, membersOnly);
    }

    private static void fill(PracticeVersion version, Set<String> words) {
        PracticeTemplate.NAME.set(version, "Oficina " + fresh(words));
        PracticeTemplate.SUMMARY.set(version, "Resumen " + fresh(words));
        PracticeTemplate.DESCRIPTION.set(version, "Se atiende a las personas con " + fresh(words) + " cada lunes.");
        PracticeTemplate.LESSONS.set(version, "Aprendimos " + fresh(words));
        PracticeTemplate.KEYWORDS.set(version, List.of(fresh(words)));
        PracticeTemplate.EVIDENCE_TEXT.set(version, List.of("Consta " + fresh(words)));
        ResponsibleBody body = only(version.responsible());
        say(RowTemplates.RESPONSIBLE, body, "institution", "Municipalidad de " + fresh(words));
        Objective objective = only(version.objectives());
        say(RowTemplates.OBJECTIVE, objective, "text", "Lograr " + fresh(words));
        Activity activity = only(version.activities());
        say(RowTemplates.ACTIVITY, activity, "text", "Taller de " + fresh(words));
        Indicator indicator = only(version.indicators());
        say(RowTemplates.INDICATOR, indicator, "text", "Personas con " + fresh(words));
        MeansOfVerification means = only(indicator.means());
        say(RowTemplates.MEANS, means, "text", "Certificado de " + fresh(words));
        Evidence evidence = only(means.evidence());
        say(EvidenceTemplate.EVIDENCE, evidence, "text", "Dice " + fresh(words));
    }

    private static <R> R only(Rows<R> rows) {
        return rows.isEmpty() ? rows.add() : rows.get(0);
    }

    private static <R> void say(Template<R> template, R row, String field, String text) {
        FieldTextConverter.parse(template.field(field).orElseThrow(), row, List.of(text));
    }

    private static String fresh(Set<String> words) {
        String word = PracticeWords.freshWord();
        words.add(word);
        return word;
    }
}
