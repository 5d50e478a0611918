-- Files of a reported message are kept with it, whatever becomes of the message.
ALTER TABLE safety_evidence ADD COLUMN file_ids uuid[] NOT NULL DEFAULT '{}';
CREATE INDEX safety_evidence_files ON safety_evidence USING gin (file_ids);
