/** What a feature tells the application about itself, in its `routes.tsx`. The application composes them. */
import type { ComponentType } from 'react';
import type { Language } from './i18n';

/** A role as the server names it. Unknown ones may come with a newer server: they see what every member of staff sees. */
export type RoleKind =
  | 'student' | 'parent' | 'pedagogue' | 'staff' | 'coordinator' | 'director' | 'deputy_director'
  | 'municipal_coordinator' | 'regional_coordinator' | 'officer' | 'controller' | 'administrator'
  | (string & {});

/** All places that there may be; `app/places.ts` says which of them a role has. */
export type PlaceId =
  | 'chats' | 'timetable' | 'assignments' | 'people' | 'profile' | 'children' | 'class'
  | 'desk' | 'structure' | 'reports' | 'support' | 'control' | 'channels' | 'organisations' | 'publications';

export type Bilingual = Record<Language, string>;

export type IconComponent = ComponentType<{ width?: number; height?: number; className?: string }>;

export interface Place {
  id: PlaceId;
  path: string;
  title: Bilingual;
  /** 28 px; drawn at that size in the tab bar and 24 px in the rail. */
  Icon: IconComponent;
  /** How much waits there; 0 shows nothing. */
  useBadge?: () => number;
}

export interface FeatureRoute {
  path: string;
  load: () => Promise<{ Component: ComponentType }>;
  children?: readonly FeatureRoute[];
  /** `public` needs no sign-in and is drawn without the shell. */
  access?: 'signed_in' | 'public';
  /** Who may open it; others are told that there is nothing. Absent: everybody signed in. */
  roles?: readonly RoleKind[];
  /** Takes the whole width and height of the window beside the rail (messenger, tables). */
  wide?: boolean;
  /** On a phone the tab bar is hidden (an open conversation). */
  immersive?: boolean;
}

export interface Command {
  id: string;
  /** As `Mod+K`: Mod is Ctrl, on a Mac ⌘. */
  keys: string;
  title: Bilingual;
  /** A hook that returns what to do; mounted while somebody is signed in. */
  useRun: () => () => void;
}

/** A line of «Правила»: what holds in a region or an institution, and who set it. */
export interface RuleLink {
  path: string;
  title: Bilingual;
  /** What the rules decide, in a sentence. */
  text: Bilingual;
  Icon: IconComponent;
  roles?: readonly RoleKind[];
  /** Only whoever keeps the rules of a region has it: an administrator of an institution does not. */
  ofRegion?: true;
}

/** A key that a feature hears by itself: named in the list of keys. */
export interface KeyLine {
  keys: string;
  title: Bilingual;
}

export interface Feature {
  name: string;
  places?: readonly Place[];
  routes: readonly FeatureRoute[];
  /** Mounted once, out of sight, while somebody is signed in: the socket, the outbox. */
  Background?: ComponentType;
  commands?: readonly Command[];
  keyLines?: readonly KeyLine[];
  /** Beside one's own avatar rather than among the places: what one is told. */
  bell?: Omit<Place, 'id'> & { roles?: readonly RoleKind[] };
  /** A line of the settings and profile screens that leads into the feature. */
  profileLinks?: readonly { path: string; title: Bilingual; Icon: IconComponent; roles?: readonly RoleKind[] }[];
  rules?: readonly RuleLink[];
}
