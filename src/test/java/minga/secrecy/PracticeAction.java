package minga.secrecy;

/**
 * One thing somebody does to one of the newest practices. What the state does not allow is refused, and looked at too.
 */
record PracticeAction(Deed deed, int practice) {

    enum Deed { BEGIN, WRITE, SEND, TAKE, RETURN, ACCEPT, DECLINE, PUBLISH, REVISE, WITHDRAW, CATCH_UP }
}
