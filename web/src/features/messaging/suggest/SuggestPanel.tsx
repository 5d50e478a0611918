/** The list of suggestions above the field. The focus stays in the field; the list is told of through it. */
import { useEffect, useId, useRef } from 'react';
import { announce } from '../../../shared/announce';
import { useLanguage } from '../../../shared/i18n';
import { Avatar } from '../../../shared/ui/Avatar';
import type { ExtensionProps } from '../composer/registry';
import { useCell } from '../conversation/controls';
import { fetchMentionable } from '../mentions/known';
import { suggestPeople } from '../mentions/suggest';
import styles from './Suggest.module.css';
import { useSuggestText } from './messages';
import { followed, pieceOf } from './pieces';
import { choose, suggestedOf, type Option, type Suggested } from './suggesting';

const WAIT_MS = 60;

export function SuggestPanel({ composer }: ExtensionProps) {
  const t = useSuggestText();
  const language = useLanguage();
  const id = useId();
  const cell = suggestedOf(composer);
  const suggested = useCell(cell);
  const turn = useRef(0);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const field = composer.field();
    // What stands in the field is newer than what has been drawn.
    const textOf = () => field?.value ?? composer.text();
    const pieceNow = () => {
      const { from, to } = composer.caret();
      return { piece: from === to ? pieceOf(textOf().slice(0, from)) : null, to };
    };
    const offer = async () => {
      const mine = turn.current;
      const { piece, to } = pieceNow();
      let next: Omit<Suggested, 'active'> | null = null;
      try {
        if (piece?.kind === 'people') {
          const options = await suggestPeople(composer.client, composer.entry().id, piece.query, { title: t('everybody'), subtitle: t('everybody_about') });
          next = { kind: piece.kind, label: t('people'), from: piece.from, to, options };
        } else if (piece) {
          const { searchEmojis } = await import('../emoji/search');
          const options: Option[] = (await searchEmojis(piece.query, 8)).map((one) => ({ id: one.emoji, title: one.label, emoji: one.emoji, insert: `${one.emoji} ` }));
          next = { kind: piece.kind, label: t('emojis'), from: piece.from, to, options };
        }
      } catch {
        // Without the network nothing is offered; what is typed goes out as it is.
      }
      if (mine !== turn.current) return;
      // What was chosen or closed by hand stays so until something else is typed.
      cell.set(next && next.options.length > 0 ? { ...next, active: 0 } : null);
      if (next && next.options.length > 0) announce(t('offered', { count: next.options.length }));
    };
    let known = '';
    const changed = () => {
      const { from } = composer.caret();
      const now = `${from} ${textOf()}`;
      if (now === known) return;
      known = now;
      turn.current += 1;
      const shown = cell.get();
      if (shown) {
        const { piece, to } = pieceNow();
        cell.set(followed(shown, piece, to));
      }
      clearTimeout(timer);
      timer = setTimeout(() => void offer(), WAIT_MS);
    };
    const stop = composer.onChange(changed);
    field?.addEventListener('input', changed);
    // A draft may name somebody already.
    if (composer.text().includes('@')) fetchMentionable(composer.client, composer.entry().id).catch(() => undefined);
    return () => {
      stop();
      field?.removeEventListener('input', changed);
      clearTimeout(timer);
      turn.current += 1;
    };
  }, [composer, cell, t, language]);

  const isOpen = suggested !== null;
  const active = suggested?.active ?? 0;
  useEffect(() => {
    const field = composer.field();
    if (!field) return;
    field.setAttribute('aria-autocomplete', 'list');
    if (isOpen) {
      field.setAttribute('aria-controls', id);
      field.setAttribute('aria-activedescendant', `${id}-${active}`);
    } else {
      field.removeAttribute('aria-controls');
      field.removeAttribute('aria-activedescendant');
    }
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [composer, id, isOpen, active]);

  if (!suggested) return null;
  return (
    <ul id={id} className={styles.list} role="listbox" aria-label={suggested.label}>
      {suggested.options.map((option, index) => (
        <li
          key={option.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={index === active ? `${styles.option} ${styles.active}` : styles.option}
          onPointerDown={(event) => event.preventDefault()}
          onPointerMove={() => index !== active && cell.set({ ...suggested, active: index })}
          onClick={() => choose(composer, option)}
        >
          {option.emoji ? <span className={styles.emoji} aria-hidden>{option.emoji}</span> : <Avatar id={option.person ?? option.id} name={option.title.replace(/^@/, '')} kind={option.person ? 'person' : 'group'} size={32} />}
          <span className={styles.words}>
            <span className={styles.title}>{option.title}</span>
            {option.subtitle && <span className={styles.subtitle}>{option.subtitle}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
