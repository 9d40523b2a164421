package minga.evidence;

/** Thrown where a file does not go on as its format demands. */
final class DamagedFile extends Exception {

    DamagedFile() {
        super("damaged file");
    }
}
