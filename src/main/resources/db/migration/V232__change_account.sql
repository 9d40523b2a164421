-- Whose request brought a change about; null where the program itself did, or before it was noted.
ALTER TABLE change_log ADD COLUMN account_id BIGINT;
CREATE INDEX change_of_account ON change_log (account_id);
