package minga.seed;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import minga.commitment.Commitment;
import minga.commitment.CommitmentTemplate;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.template.TemplateJson;

/**
 * Reads a public commitment from a JSON file of {@code content/commitments}; the number at the beginning of the file
 * name is its position, the rest of the name its address, and its keys are those of {@link CommitmentTemplate}.
 */
final class CommitmentFileReader {

    private CommitmentFileReader() {}

    /** @throws Invalid when the file does not keep to the template, or names no seminar */
    static Commitment read(SeedFile file, Instant now) {
        JsonObject json = file.json();
        String number = file.stem().replaceAll("-.*", "");
        Commitment commitment = new Commitment(file.stem().replaceFirst("^\\d+-", ""),
                number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0, null, now);
        List<Fault> faults = new ArrayList<>(TemplateJson.read(json, CommitmentTemplate.COMMITMENT,
                commitment));
        faults.addAll(CommitmentTemplate.COMMITMENT.faults(commitment));
        if (commitment.seminar() == null) {
            faults.add(Fault.at("seminar", "fault.required.RECORD"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults.stream().map(fault -> fault.under(file.name())).toList());
        }
        commitment.publish(now);
        return commitment;
    }
}
