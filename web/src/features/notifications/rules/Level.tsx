/** One level of the table: what holds at it and whence, and its own time for who may change it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Footnote } from '@vkontakte/vkui';
import { useState } from 'react';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { rulesKey, weekOf, type QuietLevel, type QuietWeek } from '../settings/api';
import { useSettingsText } from '../settings/messages';
import { QuietForm, useQuietDraft, useTooShort } from '../settings/QuietForm';
import { QuietTable } from '../settings/QuietTable';
import styles from '../settings/Settings.module.css';
import { SwitchRow } from '../settings/SwitchRow';

export interface LevelChange {
  week: QuietWeek | null;
  may_shift: boolean;
}

interface Props {
  level: QuietLevel;
  organisation: string;
  save: (change: LevelChange) => Promise<void>;
}

function Editing({ level, organisation, save, onDone }: Props & { onDone: () => void }) {
  const t = useSettingsText();
  const queries = useQueryClient();
  const snackbar = useSnackbar();
  const tooShort = useTooShort();
  const draft = useQuietDraft(level.own ?? weekOf(level.lines));
  const [mayShift, setMayShift] = useState(level.may_shift);
  const change = useMutation({
    mutationFn: save,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: rulesKey(organisation) });
      snackbar.say(t('saved'));
      onDone();
    },
    onError: (error) => (tooShort(error) ? undefined : snackbar.error(error)),
  });
  return (
    <div className={styles.own}>
      <QuietForm draft={draft} error={change.error} />
      <SwitchRow label={t('may_shift')} checked={mayShift} onChange={setMayShift} />
      <div className={styles.buttons}>
        <Button size="m" loading={change.isPending} disabled={draft.week === null} onClick={() => change.mutate({ week: draft.week, may_shift: mayShift })}>{t('save')}</Button>
        {level.own && <Button size="m" mode="secondary" onClick={() => change.mutate({ week: null, may_shift: mayShift })}>{t('take_back')}</Button>}
        <Button size="m" mode="tertiary" onClick={onDone}>{t('cancel')}</Button>
      </div>
    </div>
  );
}

export function Level(props: Props) {
  const { level } = props;
  const t = useSettingsText();
  const [isEditing, setEditing] = useState(false);
  const role = level.role ? t(`role_${level.role as 'student'}`) : '';
  const title = level.level === 'role' ? t('role_level', { role }) : t(level.level === 'region' ? 'region' : 'organisation', { name: level.name });
  return (
    <Section title={title}>
      {isEditing ? <Editing {...props} onDone={() => setEditing(false)} /> : (
        <>
          <QuietTable lines={level.lines} label={title} />
          {!level.own && <Footnote className={styles.note}>{t('says_nothing')}</Footnote>}
          {level.can_change && <div className={styles.act}><Button mode="secondary" aria-label={`${t('change')}: ${title}`} onClick={() => setEditing(true)}>{t('change')}</Button></div>}
        </>
      )}
    </Section>
  );
}
