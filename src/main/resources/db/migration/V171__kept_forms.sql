-- Whose forms bear which token: a form that comes after its session ended is kept for that account.
CREATE TABLE form_token_owner (
    token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES account (id),
    created_at TIMESTAMP NOT NULL
);
-- Forms that came too late, until their account signs in again; the fields as a form sends them, in pieces.
CREATE TABLE kept_form (
    handle_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES account (id),
    address VARCHAR(1600) NOT NULL,
    kept_at TIMESTAMP NOT NULL
);
CREATE INDEX kept_form_of_account ON kept_form (account_id);
CREATE TABLE kept_form_part (
    handle_hash VARCHAR(64) NOT NULL REFERENCES kept_form (handle_hash),
    place INTEGER NOT NULL,
    fields VARCHAR(16000) NOT NULL,
    PRIMARY KEY (handle_hash, place)
);
