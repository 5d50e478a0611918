import { Footnote, Progress } from '@vkontakte/vkui';
import { ApiError } from '../../shared/api';
import { defineCatalogue } from '../../shared/i18n';
import { PasswordField } from '../../shared/ui/fields';
import styles from './Identity.module.css';
import { useText } from './messages';
import { SHORTEST, strengthOf } from './password';

const useReason = defineCatalogue('identity_password', {
  ru: {
    too_short: 'Не короче {shortest, plural, one {# знака} other {# знаков}}',
    too_long: 'Не длиннее {longest, plural, one {# знака} other {# знаков}}',
    too_common: 'Такой пароль подбирают первым. Придумайте другой.',
    same_as_login: 'Пароль не должен повторять логин',
    other: 'Такой пароль не подходит. Придумайте другой.',
  },
  en: {
    too_short: 'At least {shortest, plural, one {# character} other {# characters}}',
    too_long: 'At most {longest, plural, one {# character} other {# characters}}',
    too_common: 'Such a password is guessed first. Choose another one.',
    same_as_login: 'The password must not repeat the login',
    other: 'This password will not do. Choose another one.',
  },
});

const REASONS = ['too_short', 'too_long', 'too_common', 'same_as_login'] as const;

/** What the server had against the password, in words; null where the error is about something else. */
export function usePasswordProblem(): (error: unknown) => string | null {
  const t = useReason();
  return (error) => {
    if (!(error instanceof ApiError) || error.code !== 'invalid_input' || !/password/.test(String(error.fields.field))) return null;
    const reason = REASONS.find((known) => known === error.fields.reason) ?? 'other';
    return t(reason, { shortest: error.number('shortest') ?? SHORTEST, longest: error.number('longest') ?? 200 });
  };
}

export interface NewPasswordProps {
  label: string;
  login: string;
  value: string;
  onChange: (value: string) => void;
  repeated: string;
  onRepeated: (value: string) => void;
  /** Whether what is missing is to be said. */
  checked: boolean;
  problem: string | null;
  autoFocus?: boolean;
}

const BARS = { short: 8, weak: 33, fair: 66, good: 100 } as const;

/** A password chosen and repeated, with its strength. */
export function NewPassword({ label, login, value, onChange, repeated, onRepeated, checked, problem, autoFocus }: NewPasswordProps) {
  const t = useText();
  const reason = useReason();
  const strength = strengthOf(value, login);
  const words = strength === 'good' ? t('strength_good') : strength === 'fair' ? t('strength_fair') : t('strength_weak');
  const tooShort = checked && strength === 'short' ? reason('too_short', { shortest: SHORTEST }) : null;
  const differ = repeated !== '' && (checked || repeated.length >= value.length) && repeated !== value ? t('not_same') : null;
  return (
    <>
      <PasswordField
        label={label}
        value={value}
        onChange={onChange}
        autoComplete="new-password"
        autoFocus={autoFocus}
        hint={t('password_hint')}
        error={problem ?? tooShort}
        name="new-password"
      />
      {value !== '' && (
        <div className={styles.strength} role="status">
          <Progress aria-label={t('strength')} value={BARS[strength]} height={4} appearance={strength === 'good' ? 'positive' : strength === 'fair' ? 'accent' : 'negative'} />
          <Footnote className={styles.quiet}>{strength === 'short' ? reason('too_short', { shortest: SHORTEST }) : words}</Footnote>
        </div>
      )}
      <PasswordField
        label={t('repeat_password')}
        value={repeated}
        onChange={onRepeated}
        autoComplete="new-password"
        error={differ ?? (checked && repeated === '' ? t('password_missing') : null)}
        name="repeat-password"
      />
    </>
  );
}
