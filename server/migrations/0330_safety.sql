-- Reports of people, and the cases of the safety officer made of them. Evidence lies apart from messages: what was
-- reported stays, whatever becomes of the message, until its time is over.

CREATE TABLE safety_cases (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    reason           text NOT NULL CHECK (reason IN ('bullying', 'spam', 'foreign_messenger', 'violence', 'self_harm', 'drugs', 'other')),
    is_urgent        boolean NOT NULL,
    subject_kind     text NOT NULL CHECK (subject_kind IN ('message', 'person', 'conversation')),
    conversation_id  uuid,                            -- of a message or conversation
    seq              bigint,                          -- of a message
    subject_id       uuid REFERENCES identity_persons,   -- whom it is about: the author, the person, the conversation's maker
    organisation_id  uuid REFERENCES organisations_organisations,
    region_id        uuid NOT NULL REFERENCES organisations_regions,
    state            text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'taken', 'decided')),
    is_escalated     boolean NOT NULL DEFAULT false,  -- the region's officers see it
    escalated_at     timestamptz,
    opened_at        timestamptz NOT NULL,
    taken_at         timestamptz,
    taken_by         uuid REFERENCES identity_persons,
    decided_at       timestamptz,
    decided_by       uuid REFERENCES identity_persons,
    decision         text CHECK (decision IN ('none', 'warn', 'delete_message', 'mute', 'exclude', 'block')),
    days             int,                             -- of a mute
    answer           text NOT NULL DEFAULT ''         -- what those who reported are told
);
CREATE INDEX safety_cases_organisation ON safety_cases (organisation_id, state, opened_at);
CREATE INDEX safety_cases_region ON safety_cases (region_id, state, opened_at);
CREATE INDEX safety_cases_subject ON safety_cases (subject_id, opened_at) WHERE subject_id IS NOT NULL;
CREATE INDEX safety_cases_conversation ON safety_cases (conversation_id, seq) WHERE conversation_id IS NOT NULL;
CREATE INDEX safety_cases_decided ON safety_cases (decided_at) WHERE decided_at IS NOT NULL;

CREATE TABLE safety_reports (
    case_id      uuid NOT NULL REFERENCES safety_cases,
    reporter_id  uuid NOT NULL REFERENCES identity_persons,
    reason       text NOT NULL,
    comment      text NOT NULL,
    made_at      timestamptz NOT NULL,
    PRIMARY KEY (case_id, reporter_id)
);
CREATE INDEX safety_reports_reporter ON safety_reports (reporter_id, made_at);

-- A message as it stood when it was reported. Seen by those who handle the case, each look is in the log.
CREATE TABLE safety_evidence (
    case_id      uuid PRIMARY KEY REFERENCES safety_cases,
    author_id    uuid REFERENCES identity_persons,
    text         text NOT NULL,
    sent_at      timestamptz NOT NULL,
    edited_at    timestamptz,
    has_more     boolean NOT NULL,                    -- something besides the text was in it: files, a poll
    kept_at      timestamptz NOT NULL
);
