-- What the reviewer saw when the means of verification was marked as seen: SHA-256 of its words and of what is attached
ALTER TABLE means_of_verification ADD COLUMN verified_digest VARCHAR(64);
