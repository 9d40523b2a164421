package minga.evidence.personaldata;

/** Chile's RUN (rol único nacional): a number of a person with a check digit, by modulus 11. */
final class RunNumber {

    /** Numbers between are given to firms and institutions (RUT), and name no person. */
    private static final long FIRST_INSTITUTION = 50_000_000;
    private static final long FIRST_PROVISIONAL = 100_000_000;
    private static final long LEAST = 100_000;
    private static final int HIGHEST_FACTOR = 7;
    private static final int MODULUS = 11;

    private RunNumber() {}

    /**
     * True where the check digit fits and the number may be that of a person, those that schools and services give to
     * foreigners before they have one (100 million and more) among them.
     *
     * @param digits at most nine, without separators
     * @param check a digit or K
     */
    static boolean isPersonal(String digits, char check) {
        long number = Long.parseLong(digits);
        boolean person = number >= LEAST && number < FIRST_INSTITUTION || number >= FIRST_PROVISIONAL;
        return person && checkDigit(digits) == Character.toUpperCase(check);
    }

    static char checkDigit(String digits) {
        int sum = 0;
        int factor = 2;
        for (int i = digits.length() - 1; i >= 0; i--) {
            sum += (digits.charAt(i) - '0') * factor;
            factor = factor == HIGHEST_FACTOR ? 2 : factor + 1;
        }
        int rest = MODULUS - sum % MODULUS;
        return rest == MODULUS ? '0' : rest == MODULUS - 1 ? 'K' : (char) ('0' + rest);
    }
}
