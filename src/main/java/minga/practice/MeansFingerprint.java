package minga.practice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import minga.evidence.Evidence;
import minga.evidence.EvidenceTemplate;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.FieldTextConverter;
import minga.template.Template;

/**
 * SHA-256 fingerprint of what a means of verification says and of the evidence attached to it: equal where a reviewer
 * would see the same. Empty answers and rows without file or link count nothing, so that a new field of the template
 * changes no fingerprint before it is answered.
 */
final class MeansFingerprint {

    private final MessageDigest digest;

    private MeansFingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** 64 hexadecimal digits. */
    static String of(MeansOfVerification means) {
        MeansFingerprint fingerprint = new MeansFingerprint();
        fingerprint.add(RowTemplates.MEANS, means);
        for (Evidence one : means.evidence()) {
            if (one.isAttached()) {
                fingerprint.add("evidence");
                fingerprint.add(EvidenceTemplate.EVIDENCE, one);
                fingerprint.add(one.fileHash() == null ? "" : one.fileHash());
            }
        }
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private <T> void add(Template<T> template, T record) {
        for (Field<T, ?> field : template.fields()) {
            List<String> answer = field.kind() == FieldKind.ROWS ? List.of() : FieldTextConverter.format(field, record);
            if (!answer.isEmpty()) {
                add(field.key());
                answer.forEach(this::add);
            }
        }
    }

    /** With its length before it, so that no two lists of texts are the same bytes. */
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
