/** Draws a text as its author meant it: elements only, never HTML. What it says stays inside its own direction and room. */
import { Fragment, memo, useMemo, useState, type ReactNode } from 'react';
import { Address } from '../../../shared/linkify';
import type { Uuid } from '../wire';
import styles from './FormattedText.module.css';
import { contain } from './contain';
import { useFormattingText } from './messages';
import { parse, type Readable } from './parse';
import type { Block, Inline } from './tree';

interface Props {
  message: Readable;
  me?: Uuid;
  onMention?: (person: Uuid) => void;
}

/** Longer ones are folded: nobody has to scroll past a screenful to read on. */
const MAX_LINES = 40;
const MAX_LENGTH = 3_000;

/** Where a long text is folded; its length where it isn't. */
function foldOf(text: string): number {
  let at = 0;
  let length = 0;
  for (let line = 0; line < MAX_LINES; ) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    length += end - at;
    if (length > MAX_LENGTH * 1.2) return end - (length - MAX_LENGTH);
    if (next < 0) return text.length;
    // Blank lines are not drawn beyond one.
    if (end > at) line += 1;
    at = next + 1;
  }
  return text.length - at < 200 && text.indexOf('\n', at) < 0 ? text.length : at - 1;
}

/** The half of an emoji is no character. */
function cut(text: string, at: number): string {
  const code = text.charCodeAt(at - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? at - 1 : at);
}

const TAGS = { bold: 'strong', italic: 'em', strike: 's' } as const;

export const FormattedText = memo(function FormattedText({ message, me, onMention }: Props) {
  const t = useFormattingText();
  const [isWhole, setWhole] = useState(false);
  const { text, mentions, mentions_all: callsAll } = message;
  const fold = useMemo(() => foldOf(text), [text]);
  const isFolded = !isWhole && fold < text.length;
  const blocks = useMemo(
    () => parse({ text: isFolded ? cut(text, fold) : text, mentions, mentions_all: callsAll }),
    [text, mentions, callsAll, isFolded, fold],
  );

  const inline = (nodes: readonly Inline[]): ReactNode => nodes.map((node, index) => {
    switch (node.kind) {
      case 'text':
        return <Fragment key={index}>{contain(node.text)}</Fragment>;
      case 'code':
        return <code key={index} className={styles.code}>{contain(node.text)}</code>;
      case 'link':
        return <Address key={index} href={node.href} title={node.href}>{contain(node.text)}</Address>;
      case 'mention': {
        const className = node.person === me ? `${styles.mention} ${styles.mine}` : styles.mention;
        if (!onMention || node.person === me) return <span key={index} className={className}>{contain(node.text)}</span>;
        return <button key={index} type="button" className={className} onClick={() => onMention(node.person)}>{contain(node.text)}</button>;
      }
      case 'everybody':
        return <span key={index} className={`${styles.mention} ${styles.mine}`}>{node.text}</span>;
      default: {
        const Tag = TAGS[node.kind];
        return <Tag key={index}>{inline(node.children)}</Tag>;
      }
    }
  });

  const draw = (block: Block, index: number): ReactNode => {
    switch (block.kind) {
      case 'code':
        return <pre key={index} className={styles.pre} tabIndex={0} aria-label={t('code')}><code>{contain(block.text)}</code></pre>;
      case 'quote':
        return <blockquote key={index} className={styles.quote}>{inline(block.children)}</blockquote>;
      case 'list': {
        const isNumbered = block.items.some((item) => item.number !== null);
        const items = block.items.map((item, at) => <li key={at} value={item.number ?? undefined}>{inline(item.children)}</li>);
        return isNumbered ? <ol key={index} className={styles.list}>{items}</ol> : <ul key={index} className={styles.list}>{items}</ul>;
      }
      default:
        return blocks.length === 1 ? <Fragment key={index}>{inline(block.children)}</Fragment> : <p key={index} className={styles.paragraph}>{inline(block.children)}</p>;
    }
  };

  return (
    <span className={styles.said} dir="auto">
      {blocks.map(draw)}
      {fold < text.length && (
        <button type="button" className={styles.fold} onClick={() => setWhole(!isWhole)} aria-expanded={isWhole}>
          {t(isWhole ? 'fold' : 'unfold')}
        </button>
      )}
    </span>
  );
});
