-- Authenticator apps (RFC 6238). The secret stands sealed: its key is not in the database.
CREATE TABLE account_totp (
    account_id BIGINT NOT NULL PRIMARY KEY REFERENCES account (id),
    sealed_secret VARCHAR(200) NOT NULL,
    last_step BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    confirmed_at TIMESTAMP
);
-- Codes on paper: Argon2id hashes, each used once.
CREATE TABLE account_recovery_code (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES account (id),
    code_hash VARCHAR(200) NOT NULL,
    used_at TIMESTAMP
);
CREATE INDEX recovery_codes_of_account ON account_recovery_code (account_id);
-- Passkeys (WebAuthn): a credential id may have 1023 bytes, so its hash is the key of the row.
CREATE TABLE account_passkey (
    credential_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES account (id),
    credential_id VARCHAR(1400) NOT NULL,
    user_handle VARCHAR(64) NOT NULL,
    public_key VARCHAR(4000) NOT NULL,
    sign_count BIGINT NOT NULL,
    name VARCHAR(80) NOT NULL,
    created_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP
);
CREATE INDEX passkeys_of_account ON account_passkey (account_id);
-- Sign-ins whose password was right and whose second step is missing: the hash of the token in the cookie.
CREATE TABLE account_pending_sign_in (
    token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES account (id),
    back VARCHAR(1600) NOT NULL,
    tries INTEGER NOT NULL,
    expires_at TIMESTAMP NOT NULL
);
-- Second steps that were tried and did not succeed, by account.
CREATE TABLE account_second_step_try (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL,
    tried_at TIMESTAMP NOT NULL
);
CREATE INDEX second_step_tries_of_account ON account_second_step_try (account_id, tried_at);
-- When the person behind a session last showed who they are: the hash of the session's token.
CREATE TABLE account_confirmation (
    token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    confirmed_at TIMESTAMP NOT NULL
);
-- Challenges of passkeys that were answered: none is taken twice.
CREATE TABLE account_used_challenge (
    challenge_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    expires_at TIMESTAMP NOT NULL
);
