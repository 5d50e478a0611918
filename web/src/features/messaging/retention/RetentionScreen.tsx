/** How long the region keeps messages, what is held back from removal, and the proof of what was removed. */
import { useRuledRegion } from '../../../shared/session';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Screen } from '../../../shared/ui/Screen';
import { Holds } from './Holds';
import { Policy } from './Policy';
import { Removals } from './Removals';
import { useText } from './messages';

export function Component() {
  const t = useText();
  const region = useRuledRegion();
  return (
    <Screen title={t('title')} subtitle={t('subtitle')} back="/rules">
      {!region && <EmptyState title={t('no_region')} />}
      {region && <><Policy region={region} /><Holds region={region} /><Removals region={region} /></>}
    </Screen>
  );
}
