/** Holds the wire as the screens know it against what the server's code says. Compiled, never run. */
import type { Fits, Frames, Schemas } from '../../shared/api';
import type * as search from './search/wire';
import type * as wire from './wire';

/** The generator names the tag after the struct; the tag itself is told by `type` in `wire.ts`. */
type Said<Name extends keyof Frames> = Omit<Frames[Name], 'type'>;
type Known<Frame> = Omit<Frame, 'type'>;

export type Checked = [
  Fits<Said<'Welcome'>, Known<wire.Welcome>>,
  Fits<Said<'MessageSent'>, Known<wire.MessageSent>>,
  Fits<Said<'Changes'>, Known<wire.Changes>>,
  Fits<Said<'Page'>, Known<wire.PageAnswer>>,
  Fits<Said<'EmptyChange'>, Known<wire.EmptyChange>>,
  Fits<Said<'PersonalChanged'>, Known<wire.PersonalChanged>>,
  Fits<Said<'ReadMarks'>, Known<wire.ReadMarks>>,
  Fits<Said<'Typing'>, Known<wire.Typing>>,
  Fits<Said<'ConversationResync'>, Known<wire.ConversationResync>>,
  Fits<Schemas['Head'], wire.Head>,
  Fits<Schemas['Heads'], wire.HeadPage>,
  Fits<Schemas['Messages'], wire.MessagePage>,
  Fits<Schemas['Members'], wire.Members>,
  Fits<Schemas['Found'], wire.Found>,
  Fits<Schemas['SearchPage'], search.SearchPage>,
  Fits<Schemas['ConversationHits'], search.ConversationHits>,
  Fits<Schemas['Mentionable'], wire.Mentionable>,
  Fits<Schemas['MentionPlaces'], wire.MentionPlaces>,
  Fits<Schemas['Reactors'], wire.Reactors>,
  Fits<Schemas['Pins'], wire.Pins>,
  Fits<Schemas['TalkRules'], wire.TalkRules>,
];
