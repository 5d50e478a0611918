import { SimpleCell } from '@vkontakte/vkui';
import { useFormat } from '../../shared/i18n';
import { useNavigateLink } from '../../shared/ui/useNavigateLink';
import type { Report } from './api';
import { useText } from './messages';
import { StateMark } from './states';

/** The signed versions, newest first; each opens as it was signed. */
export function Versions({ report }: { report: Report }) {
  const t = useText();
  const link = useNavigateLink();
  const format = useFormat(report.content.heading.time_zone);
  return [...report.versions].reverse().map((version) => (
    <SimpleCell
      key={version.number}
      {...link(`/reports/${report.id}?version=${version.number}`)}
      subtitle={[
        `${format.dateTime(version.signed_at)}, ${version.signed_by}`,
        version.decided_at ? `${format.dateTime(version.decided_at)}, ${version.decided_by}` : '',
        version.remark ? `${t('remark')}: ${version.remark}` : '',
      ].filter(Boolean).join(' · ')}
      after={<StateMark state={version.state} />}
      multiline
    >
      {t('version_n', { number: version.number })}{version.is_correction ? `, ${t('correction')}` : ''}
    </SimpleCell>
  ));
}
