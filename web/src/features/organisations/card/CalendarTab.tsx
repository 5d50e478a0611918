import { Icon24ChevronLeft, Icon24ChevronRight } from '@vkontakte/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, FormStatus, IconButton, ModalCard, Title } from '@vkontakte/vkui';
import { useMemo, useState } from 'react';
import { useErrorText } from '../../../shared/api';
import { useFormat, useLanguage } from '../../../shared/i18n';
import { DateField } from '../../../shared/ui/DateField';
import { SelectField, TextField } from '../../../shared/ui/fields';
import { QueryView } from '../../../shared/ui/QueryView';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { organisationsApi, type Calendar, type CalendarKind, type Card } from '../api';
import styles from '../Organisations.module.css';
import { useCardText } from './messages';
import { monthsOf, schoolYearOf, type Month } from './months';

const KINDS: readonly CalendarKind[] = ['holiday', 'vacation', 'day_off', 'working_day'];

function EntryDialog({ card, canRegion, onClose }: { card: Card; canRegion: boolean; onClose: () => void }) {
  const t = useCardText();
  const errorText = useErrorText();
  const snackbar = useSnackbar();
  const client = useQueryClient();
  const [kind, setKind] = useState<CalendarKind>('day_off');
  const [title, setTitle] = useState('');
  const [first, setFirst] = useState<string | null>(card.today);
  const [last, setLast] = useState<string | null>(card.today);
  const [regional, setRegional] = useState(canRegion && !card.rights.includes('manage_calendar'));
  const add = useMutation({
    mutationFn: () => organisationsApi.addEntry(card.id, {
      kind, title: title.trim() || t(kind), first_day: first ?? '', last_day: last ?? '', is_regional: regional,
    }),
    onSuccess: async () => {
      snackbar.say(t('entry_added'));
      onClose();
      await client.invalidateQueries({ queryKey: ['organisations', 'calendar'] });
    },
  });
  return (
    <ModalCard open title={t('calendar_add')} onClose={onClose} dismissButtonMode="inside">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <SelectField label={t('calendar_title')} value={kind} onChange={setKind} options={KINDS.map((one) => ({ value: one, label: t(one) }))} />
        <TextField label={t('entry_title')} value={title} onChange={setTitle} placeholder={t(kind)} maxLength={120} />
        <div className={styles.pair}>
          <DateField label={t('first_day')} value={first} onChange={setFirst} required />
          <DateField label={t('last_day')} value={last} onChange={setLast} min={first ?? undefined} required />
        </div>
        {canRegion && <Checkbox checked={regional} onChange={(event) => setRegional(event.target.checked)}>{t('whole_region')}</Checkbox>}
        {add.error && <FormStatus mode="error">{errorText(add.error)}</FormStatus>}
        <Button type="submit" size="l" stretched loading={add.isPending} disabled={!first || !last}>{t('save')}</Button>
      </form>
    </ModalCard>
  );
}

function MonthGrid({ month, calendar, today }: { month: Month; calendar: Calendar; today: string }) {
  const language = useLanguage();
  const t = useCardText();
  const special = useMemo(() => new Map(calendar.days.map((day) => [day.day, day])), [calendar.days]);
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  const caption = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }).format(month.first);
  const weekdays = Array.from({ length: 7 }, (_unused, index) => new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(new Date(2024, 0, 1 + index, 12)));
  return (
    <table className={styles.month}>
      <caption><Title level="3" Component="h3">{caption}</Title></caption>
      <thead><tr>{weekdays.map((day) => <th key={day} scope="col">{day}</th>)}</tr></thead>
      <tbody>
        {month.weeks.map((week) => (
          <tr key={week.find((day) => day !== null) ?? month.key}>
            {week.map((day, index) => {
              if (day === null) return <td key={`${month.key}.${index}`} />;
              const found = special.get(day);
              const free = !calendar.working_days.includes(index + 1);
              const kind = found?.kind === 'working_day' ? styles.working : found ? styles.excused : free ? styles.free : '';
              const words = found ? `${t(found.kind ?? 'day_off')}: ${found.title}` : undefined;
              return (
                <td key={day} className={`${kind} ${day === today ? styles.today : ''}`} title={words}>
                  {Number(day.slice(8))}
                  {words && <span className="vkuiVisuallyHidden__host">{` ${words}`}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The school year of the institution: what the region marked and what it marked itself. */
export function CalendarTab({ card }: { card: Card }) {
  const t = useCardText();
  const format = useFormat(card.time_zone);
  const snackbar = useSnackbar();
  const client = useQueryClient();
  const [year, setYear] = useState(schoolYearOf(card.today));
  const [adding, setAdding] = useState(false);
  const query = useQuery({
    queryKey: ['organisations', 'calendar', card.id, year],
    queryFn: () => organisationsApi.calendar(card.id, `${year}-09-01`, `${year + 1}-08-31`),
  });
  const remove = useMutation({
    mutationFn: (entry: string) => organisationsApi.removeEntry(card.id, entry),
    onSuccess: () => {
      snackbar.say(t('entry_removed'));
      return client.invalidateQueries({ queryKey: ['organisations', 'calendar'] });
    },
    onError: snackbar.error,
  });
  return (
    <QueryView query={query} what={t('entries')}>
      {(calendar) => (
        <>
          <Section>
            <div className={styles.head}>
              <span className={styles.years}>
                <IconButton label={t('previous_year')} onClick={() => setYear(year - 1)}><Icon24ChevronLeft /></IconButton>
                <Title level="3" Component="h2">{t('year', { from: String(year), to: String(year + 1) })}</Title>
                <IconButton label={t('next_year')} onClick={() => setYear(year + 1)}><Icon24ChevronRight /></IconButton>
              </span>
              {(calendar.can_manage || calendar.can_manage_region) && <Button onClick={() => setAdding(true)}>{t('calendar_add')}</Button>}
            </div>
            <ul className={styles.legend}>
              <li><span className={`${styles.swatch} ${styles.excused}`} aria-hidden="true" />{t('legend_excused')}</li>
              <li><span className={`${styles.swatch} ${styles.working}`} aria-hidden="true" />{t('legend_working')}</li>
            </ul>
            <div className={styles.months}>
              {monthsOf(year).map((month) => <MonthGrid key={month.key} month={month} calendar={calendar} today={card.today} />)}
            </div>
          </Section>
          <Section title={t('entries')}>
            {calendar.entries.length === 0 && <div className={styles.quiet}>{t('entries_none')}</div>}
            <ul className={styles.rows}>
              {calendar.entries.map((entry) => (
                <li key={entry.id} className={styles.row}>
                  <span>
                    <div>{entry.title}</div>
                    <div className={styles.quiet}>{t(entry.kind)}{entry.is_regional ? ` · ${t('regional')}` : ''}</div>
                  </span>
                  <span>
                    {entry.first_day === entry.last_day
                      ? format.date(entry.first_day)
                      : t('span', { from: format.date(entry.first_day), to: format.date(entry.last_day) })}
                  </span>
                  {entry.can_remove && (
                    <Button size="s" mode="tertiary" appearance="negative" onClick={() => remove.mutate(entry.id)}>{t('remove')}</Button>
                  )}
                </li>
              ))}
            </ul>
          </Section>
          {adding && <EntryDialog card={card} canRegion={calendar.can_manage_region} onClose={() => setAdding(false)} />}
        </>
      )}
    </QueryView>
  );
}
