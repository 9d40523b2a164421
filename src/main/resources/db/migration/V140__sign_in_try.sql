-- Tries to sign in, counted before the password is looked at; mail, address and browser stand as hashes, since they may be nobody's.
CREATE TABLE sign_in_try (
    id BIGINT NOT NULL PRIMARY KEY,
    mail_hash VARCHAR(64) NOT NULL,
    address_hash VARCHAR(64) NOT NULL,
    device_hash VARCHAR(64),
    tried_at TIMESTAMP NOT NULL
);
CREATE INDEX sign_in_tries_of_mail ON sign_in_try (mail_hash, tried_at);
CREATE INDEX sign_in_tries_of_address ON sign_in_try (address_hash, tried_at);
-- Browsers from which the person of an account came in before: the hash of the token in their cookie.
CREATE TABLE known_device (
    id BIGINT NOT NULL PRIMARY KEY,
    token_hash VARCHAR(64) NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account (id),
    used_at TIMESTAMP NOT NULL,
    UNIQUE (token_hash, account_id)
);
CREATE INDEX known_devices_of_account ON known_device (account_id);
-- When the person was last told that somebody tries passwords.
ALTER TABLE account ADD COLUMN warned_at TIMESTAMP;
-- Tries are counted above now, mails for new passwords with all other mails.
DROP TABLE account_try;
