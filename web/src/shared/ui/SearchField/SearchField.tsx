import { Search } from '@vkontakte/vkui';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../messages';

export interface SearchFieldProps {
  value: string;
  /** Told when typing pauses, and at once when the field is cleared or Enter is pressed. */
  onChange: (value: string) => void;
  label?: string;
  delay?: number;
  autoFocus?: boolean;
  onFocus?: () => void;
}

export function SearchField({ value, onChange, label, delay = 200, autoFocus, onFocus }: SearchFieldProps) {
  const t = useText();
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  useEffect(() => {
    if (value !== told.current) {
      told.current = value;
      setTyped(value);
    }
  }, [value]);
  useEffect(() => {
    if (typed === told.current) return;
    const timer = setTimeout(() => {
      told.current = typed;
      tell.current(typed);
    }, typed === '' ? 0 : delay);
    return () => clearTimeout(timer);
  }, [typed, delay]);
  const now = () => {
    told.current = typed;
    tell.current(typed);
  };
  return (
    <Search
      noPadding
      value={typed}
      placeholder={label ?? t('search')}
      slotProps={{ input: { 'aria-label': label ?? t('search') } }}
      clearLabel={t('clear')}
      autoFocus={autoFocus}
      autoComplete="off"
      onFocus={onFocus}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') now();
      }}
    />
  );
}
