-- A row of a draft that was removed stays until the ficha is sent, so that it can be put back: where it stood.
ALTER TABLE ficha_term ADD COLUMN removed_from INTEGER;
ALTER TABLE ficha_municipality ADD COLUMN removed_from INTEGER;
ALTER TABLE ficha_evidence_text ADD COLUMN removed_from INTEGER;
ALTER TABLE ficha_responsible ADD COLUMN removed_from INTEGER;
ALTER TABLE ficha_partner ADD COLUMN removed_from INTEGER;
ALTER TABLE ficha_norm ADD COLUMN removed_from INTEGER;
ALTER TABLE ficha_funding ADD COLUMN removed_from INTEGER;
ALTER TABLE ficha_award ADD COLUMN removed_from INTEGER;
ALTER TABLE ficha_replica ADD COLUMN removed_from INTEGER;
ALTER TABLE objective ADD COLUMN removed_from INTEGER;
ALTER TABLE activity ADD COLUMN removed_from INTEGER;
ALTER TABLE practice_indicator ADD COLUMN removed_from INTEGER;
ALTER TABLE means_of_verification ADD COLUMN removed_from INTEGER;
ALTER TABLE evidence ADD COLUMN removed_from INTEGER;
