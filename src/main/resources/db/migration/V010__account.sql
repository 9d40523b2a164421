CREATE TABLE account (
    id BIGINT NOT NULL PRIMARY KEY,
    mail VARCHAR(200) NOT NULL UNIQUE,
    name VARCHAR(160) NOT NULL,
    password_hash VARCHAR(200) NOT NULL,
    roles VARCHAR(100) NOT NULL,
    municipality VARCHAR(5),
    language VARCHAR(2) NOT NULL,
    disabled BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    revision BIGINT NOT NULL
);
-- Who is signed in: the hash of the token, never the token.
CREATE TABLE account_session (
    token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES account (id),
    device VARCHAR(80) NOT NULL,
    created_at TIMESTAMP NOT NULL,
    seen_at TIMESTAMP NOT NULL
);
CREATE INDEX session_of_account ON account_session (account_id);
-- Tries to come in, counted for known and unknown mails alike; both hashes are of what somebody typed or came from.
CREATE TABLE account_try (
    id BIGINT NOT NULL PRIMARY KEY,
    purpose VARCHAR(20) NOT NULL,
    mail_hash VARCHAR(64) NOT NULL,
    address_hash VARCHAR(64) NOT NULL,
    tried_at TIMESTAMP NOT NULL
);
CREATE INDEX tries_of_mail ON account_try (purpose, mail_hash, tried_at);
CREATE INDEX tries_of_address ON account_try (purpose, address_hash, tried_at);
-- Keys that open once: the first administrator, invitations, new passwords.
CREATE TABLE account_key (
    token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    purpose VARCHAR(20) NOT NULL,
    mail VARCHAR(200),
    name VARCHAR(160),
    roles VARCHAR(100),
    municipality VARCHAR(5),
    account_id BIGINT,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP
);
