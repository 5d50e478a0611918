/** Asks for whom, which conversation, or which days. */
import { Button, ModalPage, ModalPageHeader } from '@vkontakte/vkui';
import { useEffect, useState } from 'react';
import { DateField } from '../../../shared/ui/DateField';
import { SearchField } from '../../../shared/ui/SearchField';
import { NameChoices } from './NameChoices';
import styles from './Search.module.css';
import { addDays, type Filters } from './filters';
import { useText } from './messages';
import { today } from './today';

export type Asked = 'author' | 'conversation' | 'dates';

interface Props {
  /** Null: closed. */
  asked: Asked | null;
  filters: Filters;
  onChoose: (change: Partial<Filters>) => void;
  onClose: () => void;
}

function Names({ what, onChoose }: { what: 'author' | 'conversation'; onChoose: Props['onChoose'] }) {
  const t = useText();
  const [typed, setTyped] = useState('');
  return (
    <>
      <SearchField value={typed} onChange={setTyped} label={t(what === 'author' ? 'find_author' : 'find_conversation')} autoFocus />
      <div className={styles.choices}><NameChoices naming={{ what, typed }} onPick={(_, named) => onChoose({ [what]: named })} /></div>
    </>
  );
}

function Dates({ filters, onChoose }: { filters: Filters; onChoose: Props['onChoose'] }) {
  const t = useText();
  const now = today();
  const [after, setAfter] = useState(filters.after);
  const [before, setBefore] = useState(filters.before);
  const lately = (days: number) => onChoose({ after: addDays(now, -days), before: now });
  return (
    <>
      <div className={styles.quick}>
        <Button mode="secondary" size="m" onClick={() => lately(0)}>{t('today')}</Button>
        <Button mode="secondary" size="m" onClick={() => lately(6)}>{t('week')}</Button>
        <Button mode="secondary" size="m" onClick={() => lately(29)}>{t('month')}</Button>
      </div>
      <DateField label={t('date_from')} value={after} onChange={setAfter} max={before ?? now} />
      <DateField label={t('date_to')} value={before} onChange={setBefore} min={after ?? undefined} max={now} />
      <Button size="l" stretched onClick={() => onChoose({ after, before })}>{t(after || before ? 'apply' : 'any_day')}</Button>
    </>
  );
}

export function FilterDialog({ asked, filters, onChoose, onClose }: Props) {
  const t = useText();
  // What was asked stays drawn while the dialog goes away.
  const [shown, setShown] = useState<Asked>(asked ?? 'author');
  useEffect(() => {
    if (asked) setShown(asked);
  }, [asked]);
  return (
    <ModalPage
      open={asked !== null}
      onClose={onClose}
      size="s"
      dynamicContentHeight={false}
      settlingHeight={100}
      header={<ModalPageHeader>{t(`pick_${shown}`)}</ModalPageHeader>}
      modalDismissButtonLabel={t('close')}
    >
      <div className={styles.dialog}>
        {shown === 'dates' ? <Dates filters={filters} onChoose={onChoose} /> : <Names key={shown} what={shown} onChoose={onChoose} />}
      </div>
    </ModalPage>
  );
}
