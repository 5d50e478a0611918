-- What a message asks of its readers: to confirm that it was read, or to fill a form. Who is asked is not stored: they are
-- those in whose windows the message lies now.
CREATE TABLE messaging_acknowledgements (
    conversation_id  uuid NOT NULL,
    seq              bigint NOT NULL,
    author_id        uuid NOT NULL REFERENCES identity_persons,
    due_at           timestamptz,
    asked            int NOT NULL DEFAULT 0,         -- as last counted
    done             int NOT NULL DEFAULT 0,
    counted_at       timestamptz,
    reminded_at      timestamptz,
    PRIMARY KEY (conversation_id, seq),
    FOREIGN KEY (conversation_id, seq) REFERENCES messaging_messages ON DELETE CASCADE
);
CREATE INDEX messaging_acknowledgements_author ON messaging_acknowledgements (author_id);

CREATE TABLE messaging_confirmations (
    conversation_id  uuid NOT NULL,
    seq              bigint NOT NULL,
    person_id        uuid NOT NULL REFERENCES identity_persons,
    confirmed_at     timestamptz NOT NULL,
    version          bigint,                         -- NULL until counted
    PRIMARY KEY (conversation_id, seq, person_id),
    FOREIGN KEY (conversation_id, seq) REFERENCES messaging_acknowledgements ON DELETE CASCADE
);
CREATE INDEX messaging_confirmations_waiting ON messaging_confirmations (conversation_id, seq) WHERE version IS NULL;
CREATE INDEX messaging_confirmations_version ON messaging_confirmations (conversation_id, version);
CREATE INDEX messaging_confirmations_person ON messaging_confirmations (person_id);

-- A form is a part of a message, whose text is its title.
CREATE TABLE messaging_forms (
    conversation_id  uuid NOT NULL,
    seq              bigint NOT NULL,
    author_id        uuid NOT NULL REFERENCES identity_persons,
    description      text NOT NULL DEFAULT '',
    audience         text NOT NULL CHECK (audience IN ('members', 'pupils', 'parents')),
    is_per_child     boolean NOT NULL,               -- a parent answers for each child
    closes_at        timestamptz,
    closed_at        timestamptz,
    asked            int NOT NULL DEFAULT 0,
    done             int NOT NULL DEFAULT 0,
    counted_at       timestamptz,
    reminded_at      timestamptz,
    PRIMARY KEY (conversation_id, seq),
    FOREIGN KEY (conversation_id, seq) REFERENCES messaging_messages ON DELETE CASCADE
);
CREATE INDEX messaging_forms_author ON messaging_forms (author_id);
CREATE INDEX messaging_forms_closing ON messaging_forms (closes_at) WHERE closed_at IS NULL;

CREATE TABLE messaging_form_questions (
    conversation_id  uuid NOT NULL,
    seq              bigint NOT NULL,
    number           int NOT NULL,
    kind             text NOT NULL CHECK (kind IN ('line', 'paragraph', 'one', 'several', 'number', 'date', 'yes_no',
                                                   'consent')),
    text             text NOT NULL,
    is_required      boolean NOT NULL,
    options          text[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (conversation_id, seq, number),
    FOREIGN KEY (conversation_id, seq) REFERENCES messaging_forms ON DELETE CASCADE
);

-- Who reads the answers besides the author.
CREATE TABLE messaging_form_readers (
    conversation_id  uuid NOT NULL,
    seq              bigint NOT NULL,
    person_id        uuid NOT NULL REFERENCES identity_persons,
    PRIMARY KEY (conversation_id, seq, person_id),
    FOREIGN KEY (conversation_id, seq) REFERENCES messaging_forms ON DELETE CASCADE
);
CREATE INDEX messaging_form_readers_person ON messaging_form_readers (person_id);

-- Personal data: gone with the message.
CREATE TABLE messaging_form_answers (
    conversation_id  uuid NOT NULL,
    seq              bigint NOT NULL,
    about_id         uuid NOT NULL REFERENCES identity_persons,    -- oneself, or the child
    person_id        uuid NOT NULL REFERENCES identity_persons,    -- who answered
    answers          jsonb NOT NULL,                 -- {"1": "…", "2": [1, 3], "3": true}: by number of the question
    answered_at      timestamptz NOT NULL,
    changed_at       timestamptz NOT NULL,
    version          bigint,                         -- NULL until counted
    PRIMARY KEY (conversation_id, seq, about_id, person_id),
    FOREIGN KEY (conversation_id, seq) REFERENCES messaging_forms ON DELETE CASCADE
);
CREATE INDEX messaging_form_answers_waiting ON messaging_form_answers (conversation_id, seq) WHERE version IS NULL;
CREATE INDEX messaging_form_answers_version ON messaging_form_answers (conversation_id, version);
CREATE INDEX messaging_form_answers_person ON messaging_form_answers (person_id);
CREATE INDEX messaging_form_answers_about ON messaging_form_answers (about_id);

CREATE TABLE messaging_form_templates (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    owner_id   uuid NOT NULL REFERENCES identity_persons,
    title      text NOT NULL,
    form       jsonb NOT NULL,
    saved_at   timestamptz NOT NULL
);
CREATE INDEX messaging_form_templates_owner ON messaging_form_templates (owner_id, saved_at DESC);

-- Which roles may ask for confirmation and send forms; a region that has lines of its own goes by these alone.
CREATE TABLE messaging_asking_roles (
    region_id  uuid REFERENCES organisations_regions,
    role       text NOT NULL,
    UNIQUE NULLS NOT DISTINCT (region_id, role)
);
INSERT INTO messaging_asking_roles (role)
VALUES ('administrator'), ('officer'), ('controller'), ('regional_coordinator'), ('municipal_coordinator'),
       ('director'), ('deputy_director'), ('coordinator'), ('pedagogue');
