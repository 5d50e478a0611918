-- The second factor of a sign-in: what each person has of it, which regions ask for it, and how everybody came in.

-- One generator of codes for each person. Secrets are sealed under the installation's key (AES-256-GCM, bound to the
-- person): the table alone makes no code.
CREATE TABLE identity_totp (
    person_id       uuid PRIMARY KEY REFERENCES identity_persons,
    secret          bytea,                          -- NULL until the first code has confirmed it
    confirmed_at    timestamptz,
    last_step       bigint NOT NULL DEFAULT 0,      -- the 30 seconds of the last code taken: no code is taken twice
    last_used_at    timestamptz,
    pending_secret  bytea,                          -- shown, not confirmed yet
    pending_at      timestamptz,
    CHECK ((secret IS NULL) = (confirmed_at IS NULL))
);

CREATE TABLE identity_passkeys (
    id             uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id      uuid NOT NULL REFERENCES identity_persons,
    credential_id  bytea NOT NULL UNIQUE,
    public_key     bytea NOT NULL,
    sign_count     bigint NOT NULL,
    transports     text[] NOT NULL DEFAULT '{}',
    name           text NOT NULL,
    is_synced      boolean NOT NULL DEFAULT false,  -- kept by the owner's account at a maker, on several devices
    created_at     timestamptz NOT NULL,
    last_used_at   timestamptz
);
CREATE INDEX identity_passkeys_person ON identity_passkeys (person_id);

-- Keyed hashes of codes for the day when the telephone is lost; each opens once.
CREATE TABLE identity_recovery_codes (
    person_id   uuid NOT NULL REFERENCES identity_persons,
    code_hash   bytea NOT NULL,
    created_at  timestamptz NOT NULL,
    used_at     timestamptz,
    PRIMARY KEY (person_id, code_hash)
);

-- Browsers that are not asked for the second factor for a while. A browser has one token for all of its accounts.
CREATE TABLE identity_trusted_devices (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id     uuid NOT NULL REFERENCES identity_persons,
    token_hash    bytea NOT NULL,
    user_agent    text NOT NULL DEFAULT '',
    address       text NOT NULL DEFAULT '',
    created_at    timestamptz NOT NULL,
    last_used_at  timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    UNIQUE (person_id, token_hash)
);
CREATE INDEX identity_trusted_devices_expires ON identity_trusted_devices (expires_at);

-- Sealed tickets of steps half done are kept by the browser; here stands only which of them were used up.
CREATE TABLE identity_used_tickets (
    id          bytea PRIMARY KEY,
    expires_at  timestamptz NOT NULL
);
CREATE INDEX identity_used_tickets_expires ON identity_used_tickets (expires_at);

-- How somebody came in, or did not, for that person's own eyes. Forgotten after 90 days.
CREATE TABLE identity_sign_ins (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id   uuid NOT NULL REFERENCES identity_persons,
    at          timestamptz NOT NULL,
    way         text NOT NULL CHECK (way IN ('password', 'totp', 'passkey', 'recovery_code', 'trusted_device',
                    'invitation')),
    is_success  boolean NOT NULL,
    user_agent  text NOT NULL DEFAULT '',
    address     text NOT NULL DEFAULT ''
);
CREATE INDEX identity_sign_ins_person ON identity_sign_ins (person_id, id DESC);
CREATE INDEX identity_sign_ins_at ON identity_sign_ins (at);

-- Of whom a region asks it. Without a row the usual roles are asked, two weeks after the region was made.
CREATE TABLE identity_second_factor_rules (
    region_id      uuid PRIMARY KEY,
    roles          text[] NOT NULL,
    required_from  date,                            -- NULL: not asked of anybody
    changed_at     timestamptz NOT NULL,
    changed_by     uuid REFERENCES identity_persons
);

ALTER TABLE identity_sessions
    ADD COLUMN limited_at timestamptz,              -- since then it can only add a second factor
    ADD COLUMN proved_at timestamptz;               -- the password or a factor was last given: factors may be changed
CREATE INDEX identity_sessions_limited ON identity_sessions (limited_at) WHERE limited_at IS NOT NULL;

-- A recovery by the institution: what its link lets the person set anew.
ALTER TABLE identity_invitations
    DROP CONSTRAINT identity_invitations_purpose_check,
    ADD CONSTRAINT identity_invitations_purpose_check
        CHECK (purpose IN ('invitation', 'renewal', 'setup', 'recovery')),
    ADD COLUMN resets_password boolean NOT NULL DEFAULT true,
    ADD COLUMN resets_factors boolean NOT NULL DEFAULT false;

-- Regions that work already get a month; the demo's do not ask.
INSERT INTO identity_second_factor_rules (region_id, roles, required_from, changed_at)
SELECT id, ARRAY['administrator', 'officer', 'controller', 'regional_coordinator', 'municipal_coordinator', 'director',
                 'deputy_director', 'coordinator'],
       CASE WHEN EXISTS (SELECT 1 FROM demo_seedings) THEN NULL ELSE (now() AT TIME ZONE time_zone)::date + 30 END,
       now()
  FROM organisations_regions;
