/** A form in its bubble: what it is, until when, and the way to fill it or to see who has. */
import { Button } from '@vkontakte/vkui';
import { lazy } from 'react';
import { NBSP, useFormat } from '../../../../shared/i18n';
import { useNavigateLink } from '../../../../shared/ui/useNavigateLink';
import { useControls } from '../../conversation/controls';
import type { FormCard } from '../../wire';
import { Bar } from '../asking/Bar';
import styles from '../asking/asking.module.css';
import { useMaySeeProgress } from '../asking/role';
import { useClosed } from '../polls/useClosed';
import type { PartProps } from '../registry';
import own from './forms.module.css';
import { useFormText } from './messages';

const FormDialog = lazy(() => import('./FormDialog').then((module) => ({ default: module.FormDialog })));

function audienceOf(form: FormCard): 'for_members' | 'for_pupils' | 'for_parents' | 'for_each_child' {
  if (form.audience === 'pupils') return 'for_pupils';
  if (form.audience === 'parents') return form.is_per_child ? 'for_each_child' : 'for_parents';
  return 'for_members';
}

export function FormPart({ message, isOwn, entry }: PartProps) {
  const t = useFormText();
  const format = useFormat();
  const link = useNavigateLink();
  const seesProgress = useMaySeeProgress();
  const controls = useControls();
  const form = message.form!;
  const isClosed = useClosed(form.closes_at, form.closed_at);
  const answered = message.own?.answered?.length ?? 0;
  const until = form.closed_at ?? form.closes_at;
  const open = () => controls.open(FormDialog, [message.seq]);
  return (
    <div className={styles.part} role="group" aria-label={`${t('form')}: ${message.text}`}>
      <p className={styles.caption}>
        <span>{t('form')}</span>
        <span>{`${NBSP}· ${t(audienceOf(form))}`}</span>
        <span>{`${NBSP}· ${t('questions', { count: form.question_count })}`}</span>
        {until && <span>{`${NBSP}· ${isClosed ? t('ended') : t('until', { moment: format.dateTime(until) })}`}</span>}
        {!until && isClosed && <span>{`${NBSP}· ${t('ended')}`}</span>}
      </p>
      {form.description && <p className={own.description}>{form.description}</p>}
      {answered > 0 && <p className={own.answered}>{form.is_per_child ? t('answered_of', { count: answered }) : t('answered')}</p>}
      {!isOwn && (
        <div className={styles.buttons}>
          <Button size="m" mode={answered > 0 || isClosed ? 'secondary' : 'primary'} onClick={open}>
            {t(isClosed ? 'look' : answered > 0 ? 'change' : 'open')}
          </Button>
        </div>
      )}
      {(isOwn || seesProgress) && (
        <div className={own.progress}>
          <p className={styles.caption}>{t('done', { share: format.share(form.done, form.asked) })}</p>
          <Bar part={form.done} whole={form.asked} />
          <div className={styles.buttons}>
            <Button size="m" mode="secondary" {...link(`/announcements/${entry.id}/${message.seq}`)}>{t('who')}</Button>
            {isOwn && <Button size="m" mode="secondary" {...link(`/announcements/${entry.id}/${message.seq}/answers`)}>{t('answers')}</Button>}
            {isOwn && <Button size="m" mode="tertiary" onClick={open}>{t('look')}</Button>}
          </div>
        </div>
      )}
    </div>
  );
}
