-- Mail addresses as long as mail servers take them.
ALTER TABLE account ALTER COLUMN mail SET DATA TYPE VARCHAR(254);
ALTER TABLE account_key ALTER COLUMN mail SET DATA TYPE VARCHAR(254);
ALTER TABLE search_alert ALTER COLUMN mail SET DATA TYPE VARCHAR(254);
ALTER TABLE notice ALTER COLUMN recipient SET DATA TYPE VARCHAR(254);
ALTER TABLE practice_version ALTER COLUMN contact_mail SET DATA TYPE VARCHAR(254);

-- Mails that strangers had sent: counted by recipient, by sender network and in all. Both hashes are of what somebody typed or came from.
CREATE TABLE mail_request (
    id BIGINT NOT NULL PRIMARY KEY,
    purpose VARCHAR(20) NOT NULL,
    recipient_hash VARCHAR(64) NOT NULL,
    network_hash VARCHAR(64) NOT NULL,
    asked_at TIMESTAMP NOT NULL
);
CREATE INDEX mail_request_recipient ON mail_request (purpose, recipient_hash, asked_at);
CREATE INDEX mail_request_network ON mail_request (purpose, network_hash, asked_at);
CREATE INDEX mail_request_all ON mail_request (purpose, asked_at);
-- Whoever counts holds this row until the end of the transaction: a hundred at once are counted one after another.
CREATE TABLE mail_request_turn (
    id INTEGER NOT NULL PRIMARY KEY,
    turn BIGINT NOT NULL
);
INSERT INTO mail_request_turn (id, turn) VALUES (1, 0);

-- Why a mail did not go, as a kind that has words in every language, and what the mail server said.
ALTER TABLE notice ADD COLUMN fault VARCHAR(20);
ALTER TABLE notice ADD COLUMN server_words VARCHAR(200);
