import type { ReactNode } from 'react';
import { useFormat } from '../../../shared/i18n';
import { useYearText } from './messages';
import type { Preview } from './model';
import styles from './Year.module.css';

function Part({ title, says, names }: { title: string; says: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <p>{says}</p>
      <ul className={styles.chips}>{names.map((name) => <li key={name}>{name}</li>)}</ul>
    </section>
  );
}

/** What will happen, named and counted. */
export function PreviewStep({ preview, beginsOn }: { preview: Preview; beginsOn: string }): ReactNode {
  const t = useYearText();
  const format = useFormat();
  const { promote, graduate, dissolve, keep, opened } = preview;
  return (
    <div className={styles.preview}>
      <Part title={t('preview_promote', { count: promote.length })} says={t('says_promote')} names={promote.map((step) => `${step.name} → ${step.new_name}`)} />
      <Part title={t('preview_graduate', { count: graduate.length })} says={t('says_closed')} names={graduate.map(({ name }) => name)} />
      <Part title={t('preview_dissolve', { count: dissolve.length })} says={t('says_closed')} names={dissolve.map(({ name }) => name)} />
      <Part title={t('preview_opened', { count: opened.length })} says={t('says_opened')} names={opened.map(({ name }) => name)} />
      <Part title={t('preview_keep', { count: keep.length })} says={t('unchanged')} names={keep.map(({ name }) => name)} />
      <p>{t('begins', { date: format.date(beginsOn) })} {t('undo_note')}</p>
    </div>
  );
}
