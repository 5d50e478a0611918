import { useParams } from 'react-router';
import { useRole } from '../../shared/session';

/** Whose plan is looked at: the one in the address, else that of the present role. */
export function useInstitution(): { id: string; path: string; name: string | undefined; kind: string | undefined } {
  const { organisationId } = useParams();
  const own = useRole()?.organisation;
  const isOwn = !organisationId || organisationId === own?.id;
  return {
    id: organisationId ?? own?.id ?? '',
    path: organisationId ? `/structure/${organisationId}` : '/structure',
    name: isOwn ? own?.short_name : undefined,
    kind: isOwn ? own?.kind : undefined,
  };
}
