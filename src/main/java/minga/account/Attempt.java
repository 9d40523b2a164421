package minga.account;

/**
 * Somebody at the door with a mail and a password.
 *
 * @param address where the request comes from, to count tries
 */
public record Attempt(String mail, String password, String address) {

    @Override
    public String toString() {
        return "Attempt[" + address + "]";
    }
}
