/** For whom a second factor will be required and who has none: until the day comes, a word in the profile. */
import { Button } from '@vkontakte/vkui';
import { useFormat } from '../../../shared/i18n';
import { useMe } from '../../../shared/session';
import { Section } from '../../../shared/ui/Section';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { useSecurityText } from './messages';
import styles from './Security.module.css';

export function EnrolBanner() {
  const t = useSecurityText();
  const me = useMe();
  const format = useFormat();
  const link = useNavigateLink();
  if (!me.enrol_by) return null;
  return (
    <Section title={t('enrol_by', { date: format.date(me.enrol_by) })}>
      <div className={styles.banner}>
        <div>{t('enrol_by_text')}</div>
        <Button size="m" {...link('/profile/security')}>{t('enrol_now')}</Button>
      </div>
    </Section>
  );
}
