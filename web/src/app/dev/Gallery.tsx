/** Every part of `shared/ui` on one page, with invented rows. In development builds only. */
import { Button } from '@vkontakte/vkui';
import { useRef, useState, type ReactNode } from 'react';
import { ApiError } from '../../shared/api';
import { linkify, Linkified } from '../../shared/linkify';
import { Avatar } from '../../shared/ui/Avatar';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import { DataTable, type Column, type Filter } from '../../shared/ui/DataTable';
import { DateField } from '../../shared/ui/DateField';
import { EmptyState } from '../../shared/ui/EmptyState';
import { ErrorState } from '../../shared/ui/ErrorState';
import { PasswordField, SelectField, TextField } from '../../shared/ui/fields';
import { FileDrop } from '../../shared/ui/FileDrop';
import { PersonRow } from '../../shared/ui/PersonRow';
import { Plot } from '../../shared/ui/Plot';
import { ProgressBar } from '../../shared/ui/ProgressBar';
import { QrCode } from '../../shared/ui/QrCode';
import { Screen } from '../../shared/ui/Screen';
import { SearchField } from '../../shared/ui/SearchField';
import { Facts, Section } from '../../shared/ui/Section';
import { Skeleton } from '../../shared/ui/Skeleton';
import { useSnackbar } from '../../shared/ui/SnackbarUndo';
import { StatusMark } from '../../shared/ui/StatusMark';
import { ChatVirtualList, VirtualRows, type ChatListHandle } from '../../shared/ui/VirtualList';
import { Wizard } from '../../shared/ui/Wizard';
import styles from './Gallery.module.css';

interface SchoolRow {
  id: string;
  name: string;
  kind: string;
  connected: { part: number; whole: number } | null;
  messages: number | null;
  due: string;
  state: 'good' | 'warning' | 'bad' | 'late';
}

const LONG = 'Краевое государственное автономное профессиональное образовательное учреждение «Приморский политехнический колледж имени Героя Советского Союза»';
const STATES = { good: 'принят', warning: 'возвращён', bad: 'нет', late: 'с опозданием' } as const;
const KINDS = ['good', 'warning', 'bad', 'late'] as const;

const schools: SchoolRow[] = Array.from({ length: 2000 }, (_, index) => ({
  id: String(index),
  name: index === 3 ? LONG : `${index % 7 === 0 ? 'Ёлкинская' : 'Средняя'} школа № ${index + 1}`,
  kind: index % 5 === 0 ? 'Колледж' : 'Школа',
  connected: index % 11 === 0 ? null : { part: (index * 37) % 101, whole: 100 },
  messages: index % 13 === 0 ? null : ((index * 997) % 12_345) / (index % 2 === 0 ? 1 : 2),
  due: `2026-11-${String((index % 28) + 1).padStart(2, '0')}`,
  state: KINDS[index % 4] ?? 'good',
}));

const columns: Column<SchoolRow>[] = [
  { id: 'name', title: 'Организация', value: (row) => row.name, width: 300 },
  { id: 'kind', title: 'Вид', value: (row) => row.kind },
  { id: 'connected', title: 'Подключено', kind: 'share', value: (row) => row.connected },
  { id: 'messages', title: 'Сообщений на педагога', kind: 'number', value: (row) => row.messages },
  { id: 'due', title: 'Срок', kind: 'date', value: (row) => row.due },
  { id: 'state', title: 'Отчёт', kind: 'status', value: (row) => STATES[row.state], cell: (row) => <StatusMark kind={row.state}>{STATES[row.state]}</StatusMark> },
];
const filters: Filter<SchoolRow>[] = [
  { id: 'kind', title: 'Вид', options: [{ value: 'Школа', label: 'Школа' }, { value: 'Колледж', label: 'Колледж' }], match: (row, value) => row.kind === value },
];

interface Line {
  id: string;
  text: string;
  own: boolean;
}

const WORDS = 'Завтра собрание в кабинете 312, принесите тетради и дневники; расписание на неделю лежит на https://parta.example/raspisanie';
const line = (index: number): Line => ({ id: `m${index}`, text: `${index}. ${WORDS.slice(0, 12 + ((index * 37) % 110))}`, own: index % 3 === 0 });

function Chat() {
  const list = useRef<ChatListHandle>(null);
  const [from, setFrom] = useState(19_900);
  const [to, setTo] = useState(20_000);
  const [range, setRange] = useState('');
  const items = Array.from({ length: to - from }, (_, index) => line(from + index));
  return (
    <div className={styles.chat}>
      <div className={styles.row}>
        <Button onClick={() => setTo(to + 1)}>+1</Button>
        <Button onClick={() => setFrom(Math.max(0, from - 50))}>+50 раньше</Button>
        <Button onClick={() => setFrom(0)}>все 20 000</Button>
        <Button onClick={() => list.current?.scrollToEnd()}>в конец</Button>
        <Button onClick={() => list.current?.scrollToKey('m19950')}>к 19950</Button>
        <span data-testid="range">{range}</span>
      </div>
      <ChatVirtualList
        ref={list}
        label="Переписка"
        items={items}
        itemKey={(item) => item.id}
        onRange={({ first, last, atEnd }) => setRange(`${first}–${last}${atEnd ? ', конец' : ''}`)}
        renderItem={(item) => <div className={item.own ? styles.own : styles.other}><span className={styles.bubble}><Linkified text={item.text} /></span></div>}
      />
    </div>
  );
}

const people = Array.from({ length: 2000 }, (_, index) => ({
  id: `p${index}`,
  family_name: ['Иванова', 'Ёлкин', 'Абдурахмангаджиева-Константинопольская', 'Smith', 'Ким'][index % 5] ?? '',
  given_name: ['Мария', 'Пётр', 'Анна-Мария', 'John', ''][index % 5] ?? '',
  patronymic: ['Петровна', 'Ильич', 'Магомедрасуловна', null, null][index % 5] ?? null,
}));

function Part({ title, children }: { title: string; children: ReactNode }) {
  return <Section title={title}><div className={styles.part} data-part={title}>{children}</div></Section>;
}

function Fields() {
  const [text, setText] = useState('');
  const [date, setDate] = useState<string | null>('2026-11-12');
  const [kind, setKind] = useState<'a' | 'b' | null>('a');
  return (
    <>
      <TextField label="Номер приказа" value={text} onChange={setText} hint="Как в приказе" required />
      <TextField label="Замечание" value={text} onChange={setText} multiline error="Слишком коротко" />
      <PasswordField label="Пароль" value={text} onChange={setText} />
      <SelectField label="Вид" value={kind} onChange={setKind} options={[{ value: 'a', label: 'Школа' }, { value: 'b', label: 'Колледж' }]} />
      <DateField label="Дата приказа" value={date} onChange={setDate} max="2026-11-21" />
      <SearchField value={text} onChange={setText} />
      <FileDrop label="Список обучающихся" accept=".xlsx,.csv" maxBytes={20_000_000} onFiles={() => {}} hint="XLSX или CSV, до 20 МБ" />
    </>
  );
}

function Dialogs() {
  const snackbar = useSnackbar();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.row}>
      <Button onClick={() => setOpen(true)}>Спросить</Button>
      <Button onClick={() => snackbar.undo({ text: 'Чат перенесён в архив', onUndo: () => {} })}>Снекбар</Button>
      <ConfirmDialog
        open={open}
        title="Отозвать приглашения?"
        objects={people.slice(0, 12).map((person) => person.family_name)}
        count={312}
        confirmLabel="Отозвать"
        destructive
        onConfirm={() => new Promise((done) => setTimeout(done, 500))}
        onClose={() => setOpen(false)}
      />
    </div>
  );
}

function SomeWizard() {
  const [name, setName] = useState('');
  return (
    <Wizard
      title="Импорт списков"
      onDone={() => {}}
      onCancel={() => {}}
      steps={[
        { id: 'file', title: 'Файл', content: <TextField label="Название" value={name} onChange={setName} />, canLeave: name !== '' },
        { id: 'columns', title: 'Столбцы', content: <p>Столбцы файла</p> },
        { id: 'difference', title: 'Что изменится', content: <p>Новых 312, переместить 18</p>, nextLabel: 'Добавить 312, переместить 18' },
      ]}
    />
  );
}

export function Component() {
  return (
    <div className={styles.page}>
      <Screen title="Галерея" subtitle={LONG} back="/">
        <Part title="DataTable">
          <DataTable name="schools" label="Организации" columns={columns} rows={schools} rowKey={(row) => row.id} filters={filters} searchText={(row) => row.name} rowHref={(row) => `/dev/gallery?school=${row.id}`} height={420} footer={{ id: 'sum', name: 'Итого', kind: '', connected: { part: 1940, whole: 2000 }, messages: 1234.5, due: '', state: 'good' }} />
        </Part>
        <Part title="ChatVirtualList"><Chat /></Part>
        <Part title="VirtualRows">
          <div className={styles.rows}>
            <VirtualRows label="Люди" items={people} itemKey={(person) => person.id} renderItem={(person, state) => <PersonRow person={person} href={`/dev/gallery?person=${person.id}`} subtitle="Учитель математики" online={person.id.endsWith('1')} tabIndex={state.tabIndex} />} />
          </div>
        </Part>
        <Part title="Plot">
          <Plot
            title="Сообщений в неделю на педагога"
            unit="сообщений"
            xTitle="Неделя"
            norm={{ value: 10, title: 'норма 10' }}
            series={[{ id: 'raw', title: 'Все' }, { id: 'substantive', title: 'Содержательные' }]}
            points={['19 окт', '26 окт', '2 ноя', '9 ноя', '16 ноя'].map((x, index) => ({ x, values: { raw: 8 + index * 3, substantive: index === 2 ? null : 6 + index * 2.5 } }))}
          />
          <Plot title="Подключено по организациям" unit="%" xTitle="Организация" kind="bar" series={[{ id: 'share', title: 'Подключено' }]} points={[{ x: 'Школа № 1', values: { share: 97 } }, { x: 'Школа № 2', values: { share: 64 } }, { x: 'Колледж', values: { share: 12 } }]} />
        </Part>
        <Part title="Wizard"><SomeWizard /></Part>
        <Part title="ProgressBar"><ProgressBar done={312} total={1000} text="Добавляются обучающиеся" /><ProgressBar done={0} total={null} text="Читается файл" /></Part>
        <Part title="StatusMark">
          <div className={styles.row}>
            {(['good', 'warning', 'bad', 'neutral', 'progress', 'late'] as const).map((kind) => <StatusMark key={kind} kind={kind}>{kind}</StatusMark>)}
          </div>
        </Part>
        <Part title="Avatar">
          <div className={styles.row}>
            {people.slice(0, 5).map((person) => <Avatar key={person.id} id={person.id} name={`${person.given_name} ${person.family_name}`} online={person.id === 'p1'} />)}
            <Avatar id="g" kind="group" name="5А" />
            <Avatar id="c" kind="channel" name="Объявления школы" />
            <Avatar id="o" kind="organisation" name="Министерство образования" />
          </div>
        </Part>
        <Part title="Fields"><Fields /></Part>
        <Part title="Dialogs"><Dialogs /></Part>
        <Part title="EmptyState"><EmptyState title="Отчётов пока нет" action={{ label: 'Открыть расписание', href: '/' }}>Первый составится 1 декабря.</EmptyState></Part>
        <Part title="ErrorState"><ErrorState error={new ApiError(500, { code: 'unexpected', incident: 'A7F3-22' })} what="список отчётов" onRetry={() => {}} /></Part>
        <Part title="Skeleton"><Skeleton kind="rows" rows={2} delay={0} /><Skeleton kind="bubbles" rows={3} delay={0} /></Part>
        <Part title="Facts"><Facts items={[{ label: 'Организация', value: LONG }, { label: 'ИНН', value: '2536010002' }, { label: 'Ссылки', value: linkify(WORDS).length }]} /></Part>
        <Part title="QrCode"><QrCode src="/icon.svg" size={120} /></Part>
      </Screen>
    </div>
  );
}
