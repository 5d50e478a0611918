-- People and how they come in. A person is one human being, whatever roles they hold and wherever.

CREATE TABLE identity_persons (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    family_name   text NOT NULL,
    given_name    text NOT NULL DEFAULT '',
    patronymic    text NOT NULL DEFAULT '',
    folded_name   text NOT NULL,                    -- kernel.text.fold of «family given patronymic»
    birth_date    date,
    email         text,
    phone         text,                             -- E.164
    language      text NOT NULL DEFAULT 'ru' CHECK (language IN ('ru', 'en')),
    settings      jsonb NOT NULL DEFAULT '{}',
    version       bigint NOT NULL DEFAULT 0,        -- the person as a versioned document (docs/subsystems/messaging.md)
    created_at    timestamptz NOT NULL,
    connected_at  timestamptz,                      -- first sign-in ever; never unset
    connected_by  text CHECK (connected_by IN ('invitation', 'provider', 'setup')),
    blocked_at    timestamptz,
    merged_into   uuid REFERENCES identity_persons
);
CREATE INDEX identity_persons_folded_name ON identity_persons (folded_name text_pattern_ops);
CREATE INDEX identity_persons_phone ON identity_persons (phone) WHERE phone IS NOT NULL;
CREATE INDEX identity_persons_blocked ON identity_persons (blocked_at) WHERE blocked_at IS NOT NULL;

CREATE TABLE identity_credentials (
    person_id      uuid PRIMARY KEY REFERENCES identity_persons,
    login          text NOT NULL UNIQUE,            -- lower case, Latin letters and digits
    password_hash  text,                            -- argon2id; NULL until the invitation is used
    changed_at     timestamptz
);

-- Failed sign-ins by login and by address, known and unknown logins alike. Keys are keyed hashes: nothing to read here.
CREATE TABLE identity_attempts (
    key            bytea PRIMARY KEY,
    failures       int NOT NULL,
    last_at        timestamptz NOT NULL,
    blocked_until  timestamptz
);
CREATE INDEX identity_attempts_last ON identity_attempts (last_at);

CREATE TABLE identity_sessions (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id     uuid NOT NULL REFERENCES identity_persons,
    token_hash    bytea NOT NULL UNIQUE,            -- SHA-256 of the opaque token
    user_agent    text NOT NULL DEFAULT '',
    address       text NOT NULL DEFAULT '',
    created_at    timestamptz NOT NULL,
    last_seen_at  timestamptz NOT NULL,
    ended_at      timestamptz,
    end_reason    text
);
CREATE INDEX identity_sessions_person ON identity_sessions (person_id) WHERE ended_at IS NULL;
CREATE INDEX identity_sessions_ended ON identity_sessions (ended_at) WHERE ended_at IS NOT NULL;

-- A link to a person's own account. The token is an HMAC of the id under the installation's key: cards can be printed
-- again, and the table alone opens nothing.
CREATE TABLE identity_invitations (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id     uuid NOT NULL REFERENCES identity_persons,
    organisation_id uuid,
    purpose       text NOT NULL CHECK (purpose IN ('invitation', 'renewal', 'setup')),
    created_at    timestamptz NOT NULL,
    created_by    uuid REFERENCES identity_persons,
    expires_at    timestamptz NOT NULL,
    mail_asked_at timestamptz,                      -- somebody asked to send it by e-mail
    mailed_at     timestamptz,
    mail_failure  text,                             -- code of what the mail server refused
    opened_at     timestamptz,
    used_at       timestamptz,
    withdrawn_at  timestamptz
);
CREATE INDEX identity_invitations_person ON identity_invitations (person_id, created_at DESC);
CREATE INDEX identity_invitations_mail ON identity_invitations (organisation_id, mail_asked_at)
    WHERE mail_asked_at IS NOT NULL;

-- Two accounts of one name and phone or birth date: only proposed, decided by the person with the second invitation.
CREATE TABLE identity_merge_proposals (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    first_id    uuid NOT NULL REFERENCES identity_persons,
    second_id   uuid NOT NULL REFERENCES identity_persons,
    reason      text NOT NULL CHECK (reason IN ('phone', 'birth_date')),
    created_at  timestamptz NOT NULL,
    decided_at  timestamptz,
    decided_by  uuid REFERENCES identity_persons,
    is_accepted boolean,
    CHECK (first_id < second_id),
    UNIQUE (first_id, second_id)
);
CREATE INDEX identity_merge_proposals_second ON identity_merge_proposals (second_id) WHERE decided_at IS NULL;

-- Who did what to whom in administration.
CREATE TABLE identity_audit (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at               timestamptz NOT NULL,
    actor_id         uuid REFERENCES identity_persons,   -- NULL: the platform itself
    action           text NOT NULL,                      -- feature.verb
    subject_kind     text NOT NULL,
    subject_id       uuid,
    organisation_id  uuid,                               -- whose entitled people may read the entry
    region_id        uuid,
    details          jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX identity_audit_organisation ON identity_audit (organisation_id, id DESC);
CREATE INDEX identity_audit_region ON identity_audit (region_id, id DESC);
CREATE INDEX identity_audit_subject ON identity_audit (subject_id, id DESC);
