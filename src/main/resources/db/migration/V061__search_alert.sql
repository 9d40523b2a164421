-- Searches of which people want to hear what is new. The handle stands in their mails only.
CREATE TABLE search_alert (
    id BIGINT NOT NULL PRIMARY KEY,
    mail VARCHAR(200) NOT NULL,
    query VARCHAR(2000) NOT NULL,
    title VARCHAR(300) NOT NULL,
    language VARCHAR(2) NOT NULL,
    pace VARCHAR(10) NOT NULL,
    handle VARCHAR(64) NOT NULL,
    created_at TIMESTAMP NOT NULL,
    confirmed_at TIMESTAMP,
    due_at TIMESTAMP NOT NULL,
    last_change BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    CONSTRAINT search_alert_handle UNIQUE (handle)
);
CREATE INDEX search_alert_mail ON search_alert (mail);
CREATE INDEX search_alert_due ON search_alert (due_at);

-- Where a mail can be left with one click (RFC 8058).
ALTER TABLE notice ADD COLUMN leave_link VARCHAR(500);
