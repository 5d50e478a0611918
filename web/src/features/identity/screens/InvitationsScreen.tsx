/** Who has connected and who hasn't, and the cards for those who haven't: of one's institution, or of many. */
import { useParams } from 'react-router';
import { useRole } from '../../../shared/session';
import { DeskView } from '../desk/DeskView';
import { OrganisationsView } from '../desk/OrganisationsView';

const OFFICES = new Set(['ministry', 'municipal_authority', 'training_institute']);

export function Component() {
  const { organisationId } = useParams();
  const role = useRole();
  if (organisationId) return <DeskView key={organisationId} organisation={organisationId} path={`/invitations/${organisationId}`} back="/invitations" />;
  if (!role?.organisation || OFFICES.has(role.organisation.kind ?? '')) return <OrganisationsView canOpen={role?.kind === 'administrator'} />;
  return <DeskView organisation={role.organisation.id} path="/invitations" />;
}
