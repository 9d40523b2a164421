package minga.account;

/**
 * Credentials of a password sign-in: mail, password, network address and the token of a known browser.
 *
 * @param address where the request comes from, to count tries
 * @param device the token by which the browser may be known; empty where it has none
 */
public record SignInCredentials(String mail, String password, String address, String device) {

    /** From a browser without a token. */
    public SignInCredentials(String mail, String password, String address) {
        this(mail, password, address, "");
    }

    @Override
    public String toString() {
        return "Attempt[" + address + "]";
    }
}
