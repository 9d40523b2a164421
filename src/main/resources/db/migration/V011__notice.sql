-- Mails to be sent: written in the transaction of what they tell of, sent later, each once.
CREATE TABLE notice (
    id BIGINT NOT NULL PRIMARY KEY,
    recipient VARCHAR(200) NOT NULL,
    subject VARCHAR(300) NOT NULL,
    body VARCHAR(8000) NOT NULL,
    state VARCHAR(10) NOT NULL,
    created_at TIMESTAMP NOT NULL,
    due_at TIMESTAMP NOT NULL,
    sent_at TIMESTAMP,
    attempts INTEGER NOT NULL,
    last_error VARCHAR(500),
    revision BIGINT NOT NULL
);
CREATE INDEX notice_due ON notice (state, due_at);
