/** What to begin with: an empty form, one of the usual ones, or one of one's own. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@vkontakte/vkui';
import { useState } from 'react';
import { SelectField } from '../../../../shared/ui/fields';
import { useSnackbar } from '../../../../shared/ui/SnackbarUndo';
import styles from '../asking/asking.module.css';
import { draftOfBody, newQuestion, type FormDraft } from './editing';
import { useFormText } from './messages';
import { formsApi } from './requests';

export const TEMPLATES_KEY = ['messaging', 'form-templates'];
type Text = ReturnType<typeof useFormText>;

const USUAL: Record<'none' | 'food' | 'trip' | 'consent', (t: Text) => FormDraft> = {
  none: () => ({ title: '', description: '', audience: 'members', questions: [newQuestion()] }),
  food: (t) => ({
    title: t('template_food'),
    description: '',
    audience: 'children',
    questions: [
      newQuestion('yes_no', t('food_question'), { isRequired: true }),
      newQuestion('several', t('food_days'), { options: t('days') }),
      newQuestion('several', t('food_meals'), { options: t('meals') }),
      newQuestion('line', t('food_note')),
    ],
  }),
  trip: (t) => ({
    title: t('trip_title'),
    description: '',
    audience: 'children',
    questions: [
      newQuestion('yes_no', t('trip_question'), { isRequired: true }),
      newQuestion('one', t('trip_way'), { options: t('trip_ways') }),
      newQuestion('line', t('trip_phone')),
    ],
  }),
  consent: (t) => ({
    title: t('consent_title'),
    description: t('consent_text'),
    audience: 'children',
    questions: [newQuestion('consent', t('consent_question'), { isRequired: true }), newQuestion('paragraph', t('consent_note'))],
  }),
};

export function emptyForm(t: Text): FormDraft {
  return USUAL.none(t);
}

export function Templates({ onChoose }: { onChoose: (draft: FormDraft) => void }) {
  const t = useFormText();
  const snackbar = useSnackbar();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState('none');
  const { data } = useQuery({ queryKey: TEMPLATES_KEY, queryFn: formsApi.templates });
  const kept = data?.templates ?? [];
  const choose = (value: string) => {
    setChosen(value);
    const own = kept.find((template) => template.id === value);
    onChoose(own ? draftOfBody(own.body) : USUAL[value as keyof typeof USUAL](t));
  };
  const forget = async () => {
    try {
      await formsApi.deleteTemplate(chosen);
      setChosen('none');
      snackbar.say(t('template_deleted'));
      await queries.invalidateQueries({ queryKey: TEMPLATES_KEY });
    } catch (refused) {
      snackbar.error(refused);
    }
  };
  const usual = (Object.keys(USUAL) as (keyof typeof USUAL)[]).map((value) => ({ value: value as string, label: t(`template_${value}`) }));
  const own = kept.map((template) => ({ value: template.id, label: t('own_template', { title: template.body.title }) }));
  return (
    <div className={styles.stack}>
      <SelectField label={t('template')} value={chosen} options={[...usual, ...own]} onChange={choose} />
      {kept.some((template) => template.id === chosen) && (
        <div><Button mode="tertiary" appearance="negative" onClick={() => void forget()}>{t('delete_template')}</Button></div>
      )}
    </div>
  );
}
