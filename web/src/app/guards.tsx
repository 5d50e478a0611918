/** Who may pass: the signed in, and those with a role. The server decides anew with each request; this is only manners. */
import { useEffect, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useMe, useRole, useSession } from '../shared/session';
import { ErrorState } from '../shared/ui/ErrorState';
import { NotFoundScreen, OpeningScreen } from './screens';

export function SignedIn({ children }: { children: ReactNode }) {
  const { state, refresh } = useSession();
  const location = useLocation();
  if (state.status === 'loading') return <OpeningScreen />;
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={() => void refresh()} />;
  if (state.status === 'signed_out') {
    const wanted = location.pathname + location.search + location.hash;
    return <Navigate replace to={wanted === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(wanted)}`} />;
  }
  if (state.me.must_enrol) {
    const wanted = location.pathname + location.search + location.hash;
    return <Navigate replace to={wanted === '/' ? '/enrol' : `/enrol?next=${encodeURIComponent(wanted)}`} />;
  }
  return children;
}

/** Looks through another role of the same person where the present one isn't enough: a link just works. */
export function ForRoles({ roles, children }: { roles: readonly string[]; children: ReactNode }) {
  const me = useMe();
  const role = useRole();
  const { switchRole } = useSession();
  const fits = role !== null && roles.includes(role.kind);
  const other = fits ? undefined : me.roles.find((one) => roles.includes(one.kind));
  useEffect(() => {
    if (other) switchRole(other.id);
  }, [other, switchRole]);
  if (fits) return children;
  return other ? <OpeningScreen /> : <NotFoundScreen />;
}
