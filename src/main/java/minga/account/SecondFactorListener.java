package minga.account;

/** Listener for changes of second factors: the mail to the owner, the security log. */
public interface SecondFactorListener {

    /** Called inside the transaction of what happened, so that what it writes is committed with it or not at all. */
    void onEvent(SecondFactorEvent event);
}
