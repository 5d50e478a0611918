/** Who is signed in, and how they like it: see `session.tsx` and `settings.ts`. */
export type { Account, Me, Person, Role, RoleOrganisation } from './me';
export { SessionProvider, useMe, useRole, useSession, useSettings, type Session, type SessionState } from './session';
export { ruledRegion, useRuledPlace, useRuledRegion, type RuledPlace } from './ruled';
export { useLocalSettings, type Settings } from './settings';
export { onLeaving, onSigningOut } from './leaving';
