package minga.membership;

import minga.web.Page;

/**
 * Overview page of the administrator: how many accounts and unanswered invitations, how many mails wait or were given
 * up.
 */
public record AdministrationOverviewPage(long accounts, long invitations, long mailsWaiting, long mailsDead,
        long practices) implements Page {}
