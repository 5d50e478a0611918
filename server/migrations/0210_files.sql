-- Files of any kind, uploaded in pieces: what was recognised, what a scanner said, what previews there are, who pays
-- for the bytes. The scans of orders of 0130 stay rows of the same table: they alone have an `organisation_id`.
ALTER TABLE files_files
    ALTER COLUMN organisation_id DROP NOT NULL,
    ALTER COLUMN sha256 DROP NOT NULL,
    DROP CONSTRAINT files_files_media_type_check,
    ADD COLUMN kind         text NOT NULL DEFAULT 'document'
               CHECK (kind IN ('image', 'video', 'audio', 'voice', 'document', 'other')),
    ADD COLUMN state        text NOT NULL DEFAULT 'not_scanned'
               CHECK (state IN ('held', 'clean', 'not_scanned', 'infected', 'refused', 'broken')),
    ADD COLUMN width        integer,
    ADD COLUMN height       integer,
    ADD COLUMN duration_ms  bigint,
    ADD COLUMN waveform     smallint[],                      -- of a voice message: 64 loudnesses, 0 to 31
    ADD COLUMN placeholder  text,                            -- 16 colours of a picture 4 by 4, hexadecimal, row by row
    ADD COLUMN previews     text[] NOT NULL DEFAULT '{}',    -- which variants were made: small, large, page-1 …
    ADD COLUMN charged_to   uuid REFERENCES organisations_organisations,  -- the institution whose quota it fills
    ADD COLUMN is_stored    boolean NOT NULL DEFAULT true,   -- false: its bytes still lie where the upload put them
    ADD COLUMN tries        smallint NOT NULL DEFAULT 0,     -- how often its examination began
    ADD COLUMN claimed_at   timestamptz,                     -- when something began to refer to it
    ADD COLUMN check_at     timestamptz NOT NULL DEFAULT now();  -- when to ask whether anything still refers to it

UPDATE files_files SET kind = 'image' WHERE media_type LIKE 'image/%';
UPDATE files_files SET claimed_at = created_at, charged_to = organisation_id;

CREATE INDEX files_files_owner ON files_files (created_by, id) WHERE organisation_id IS NULL;
CREATE INDEX files_files_owner_kind ON files_files (created_by, kind, id) WHERE organisation_id IS NULL;
CREATE INDEX files_files_check ON files_files (check_at);
CREATE INDEX files_files_held ON files_files (id) WHERE state = 'held';

-- An upload that is not whole yet. How far it has come is the length of its bytes on the disk, nothing else.
CREATE TABLE files_uploads (
    id          uuid PRIMARY KEY,                            -- becomes the file's id
    person_id   uuid NOT NULL REFERENCES identity_persons,
    charged_to  uuid REFERENCES organisations_organisations,
    name        text NOT NULL,
    purpose     text NOT NULL CHECK (purpose IN ('file', 'voice')),
    length      bigint NOT NULL CHECK (length >= 0),
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL
);
CREATE INDEX files_uploads_person ON files_uploads (person_id);
CREATE INDEX files_uploads_expiry ON files_uploads (expires_at);

-- Bytes kept and promised: by person and by institution, counted as they come and go, so that nobody sums them up.
CREATE TABLE files_usage (
    holder  uuid PRIMARY KEY,                                -- a person's or an organisation's id
    bytes   bigint NOT NULL CHECK (bytes >= 0),
    files   bigint NOT NULL CHECK (files >= 0)
);
INSERT INTO files_usage (holder, bytes, files)
SELECT charged_to, sum(size), count(*) FROM files_files WHERE charged_to IS NOT NULL GROUP BY charged_to;

-- Quotas that differ from the defaults. Without a role: the total of an institution; without an organisation: of each
-- one in the region.
CREATE TABLE files_quotas (
    region_id        uuid NOT NULL REFERENCES organisations_regions,
    organisation_id  uuid REFERENCES organisations_organisations,
    role_kind        text,
    max_bytes        bigint NOT NULL CHECK (max_bytes >= 0),
    UNIQUE NULLS NOT DISTINCT (region_id, organisation_id, role_kind)
);
CREATE INDEX files_quotas_organisation ON files_quotas (organisation_id);

-- What a region decides about files: those too large for the scanner are refused, or taken with a warning.
CREATE TABLE files_rules (
    region_id      uuid PRIMARY KEY REFERENCES organisations_regions,
    above_scanner  text NOT NULL CHECK (above_scanner IN ('refuse', 'warn'))
);

-- A scan is kept as long as an appointment names it.
CREATE INDEX organisations_appointments_scan ON organisations_appointments (order_file_id)
 WHERE order_file_id IS NOT NULL;
