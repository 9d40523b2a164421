package minga.submission.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.platform.Fault;

/** What a workbook of many fichas came to: how many there are, what was stored, and every fault at its place. */
final class BulkReport {

    /** So many faults are listed; further ones are counted. */
    static final int LISTED = 1_000;

    private static final Pattern PLACE = Pattern.compile("(?s)\\D*«(.*)»\\D*?(\\d+)(?:\\W.*?([A-Z]{1,3}))?");

    private final Map<String, Integer> sheets = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private int faulty;
    private int records;
    private int stored;
    private int known;

    void sheet(String name) {
        sheets.putIfAbsent(name, sheets.size());
    }

    void fault(Fault fault) {
        faulty++;
        if (faults.size() < LISTED) {
            faults.add(fault);
        }
    }

    void counted() {
        records++;
    }

    void stored(int count) {
        stored += count;
    }

    void known() {
        known++;
    }

    /** The faults by sheet, row and column. */
    List<Fault> faults() {
        return faults.stream().sorted(Comparator.comparingInt((Fault fault) -> sheets.getOrDefault(part(fault, 1), 0))
                .thenComparingInt(fault -> part(fault, 2).isEmpty() ? 0 : Integer.parseInt(part(fault, 2)))
                .thenComparingInt(fault -> part(fault, 3).length()).thenComparing(fault -> part(fault, 3))).toList();
    }

    private static String part(Fault fault, int group) {
        Matcher place = PLACE.matcher(fault.path());
        return place.matches() && place.group(group) != null ? place.group(group) : "";
    }

    /** How many faults there are in all. */
    int faulty() {
        return faulty;
    }

    /** How many fichas the workbook has. */
    int records() {
        return records;
    }

    /** How many were stored now. */
    int stored() {
        return stored;
    }

    /** How many were stored by an earlier run. */
    int alreadyStored() {
        return known;
    }
}
