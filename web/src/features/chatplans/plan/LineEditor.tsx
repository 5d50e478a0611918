import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, FormStatus, NativeSelect } from '@vkontakte/vkui';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useErrorText } from '../../../shared/api';
import { SelectField, TextField } from '../../../shared/ui/fields';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { planApi, planKey, type LineMembers, type Plan, type PlanLine, type Scope, type Who } from '../api';
import { usePlanText } from '../messages';
import styles from '../Plan.module.css';
import { SLOTS, useLineWords, useSlots } from '../words';

const SCOPES: readonly Scope[] = ['organisation', 'group', 'subject', 'municipality', 'region'];
const ROLES = ['admin', 'member', 'reader'] as const;
const LONGEST = 100;
const USUAL_TITLE: Record<Scope, string> = {
  organisation: '', group: '{group} · ', subject: '{group} · {subject} · ', municipality: '{municipality} · ', region: '{region} · ',
};
const NOT_STAFF: readonly Who[] = ['students', 'parents'];

type Chosen = Partial<Record<Who, LineMembers>>;

function newLineId(): string {
  return `own_${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;
}

/** Lines are drawn for kinds of organisations: an own one for the same as the base lines around it. */
function kindsOf(plan: Plan): string[] {
  return plan.lines.find((line) => line.is_base)?.line.kinds ?? [];
}

interface MemberRowProps {
  who: Who;
  chosen: LineMembers | undefined;
  usual: LineMembers['role'];
  onChange: (entry: LineMembers | undefined) => void;
}

function MemberRow({ who, chosen, usual, onChange }: MemberRowProps) {
  const t = usePlanText();
  const name = t(`who_${who}`);
  return (
    <div className={styles.member}>
      <Checkbox checked={Boolean(chosen)} onChange={(event) => onChange(event.target.checked ? { who, role: usual, sees_past: !NOT_STAFF.includes(who) } : undefined)}>
        {name}
      </Checkbox>
      {chosen && (
        <NativeSelect slotProps={{ select: { 'aria-label': t('role_of', { who: name }) } }} value={chosen.role} onChange={(event) => onChange({ ...chosen, role: event.target.value as LineMembers['role'] })}>
          {ROLES.map((role) => <option key={role} value={role}>{t(`role_${role}`)}</option>)}
        </NativeSelect>
      )}
      {chosen && (
        <Checkbox
          checked={chosen.sees_past}
          aria-label={t('sees_past_of', { who: name })}
          onChange={(event) => onChange({ ...chosen, sees_past: event.target.checked })}
        >
          {t('sees_past')}
        </Checkbox>
      )}
    </div>
  );
}

function useProblems(line: PlanLine) {
  const t = usePlanText();
  const { spoken } = useSlots();
  const slot = line.scope === 'group' || line.scope === 'subject' ? (line.scope === 'group' ? '{group}' : '{subject}') : null;
  const title = line.title.trim() === '' ? t('title_required')
    : slot && !line.title.includes(slot) ? t('title_needs_group', { slot: spoken(slot) }) : null;
  const members = line.members.length === 0 ? t('members_required')
    : line.members.every(({ who }) => NOT_STAFF.includes(who)) ? t('staff_required') : null;
  return { title, members };
}

/** A line of one's own: for what, how it is called, who is in it as what. */
export function LineEditor({ plan, line, path }: { plan: Plan; line: PlanLine | null; path: string }) {
  const t = usePlanText();
  const errorText = useErrorText();
  const client = useQueryClient();
  const snackbar = useSnackbar();
  const navigate = useNavigate();
  const link = useNavigateLink();
  const words = useLineWords();
  const { spoken, written } = useSlots();
  const [id] = useState(() => line?.line ?? newLineId());
  const [scope, setScope] = useState<Scope>(line?.scope ?? 'group');
  const [conversation, setConversation] = useState<PlanLine['conversation']>(line?.conversation ?? 'group');
  const [title, setTitle] = useState(() => spoken(line?.title ?? USUAL_TITLE.group));
  const [chosen, setChosen] = useState<Chosen>(() => Object.fromEntries((line?.members ?? []).map((entry) => [entry.who, entry])));
  const [tried, setTried] = useState(false);
  const possible = (plan.who_of_scope[scope] ?? []) as Who[];
  const made: PlanLine = {
    line: id,
    scope,
    kinds: line?.kinds ?? kindsOf(plan),
    conversation,
    title: written(title.trim()),
    members: possible.map((who) => chosen[who]).filter((entry): entry is LineMembers => entry !== undefined),
  };
  const problems = useProblems(made);
  const save = useMutation({
    mutationFn: () => planApi.putLine(plan.organisation_id, made),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: planKey(plan.organisation_id) });
      snackbar.say(t('saved'));
      void navigate(path);
    },
  });
  const scopes = SCOPES.filter((one) => one === scope || plan.lines.some((each) => each.line.scope === one) || one === 'organisation');
  const changeScope = (next: Scope) => {
    if (written(title) === USUAL_TITLE[scope]) setTitle(spoken(USUAL_TITLE[next]));
    setScope(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!problems.title && !problems.members) save.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Section>
        <div className={styles.form}>
          <SelectField label={t('line_scope')} value={scope} onChange={changeScope} options={scopes.map((value) => ({ value, label: t(`scope_${value}`) }))} />
          <SelectField
            label={t('line_conversation')}
            value={conversation}
            onChange={setConversation}
            options={(['group', 'channel'] as const).map((value) => ({ value, label: t(`conversation_${value}`) }))}
          />
          <TextField
            label={t('line_title')}
            value={title}
            onChange={setTitle}
            required
            maxLength={LONGEST}
            error={tried ? problems.title : null}
            hint={`${t('line_title_hint', { slots: SLOTS[scope].map((slot) => spoken(`{${slot}}`)).join(', ') })}. ${t('line_title_example', { example: words.template(made.title) })}`}
          />
          <fieldset className={styles.members}>
            <legend>{t('line_members')}</legend>
            {possible.map((who) => (
              <MemberRow key={who} who={who} chosen={chosen[who]} usual={conversation === 'channel' ? 'reader' : 'member'} onChange={(entry) => setChosen({ ...chosen, [who]: entry })} />
            ))}
          </fieldset>
          {tried && problems.members && <div role="alert" className={styles.error}>{problems.members}</div>}
          {save.error && <FormStatus mode="error" role="alert">{errorText(save.error)}</FormStatus>}
          <div className={styles.save}>
            <Button size="l" type="submit" loading={save.isPending}>{t('save')}</Button>
            <Button size="l" mode="secondary" {...link(path)}>{t('cancel')}</Button>
          </div>
        </div>
      </Section>
    </form>
  );
}
