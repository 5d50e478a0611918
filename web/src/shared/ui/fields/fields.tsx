import { Icon20HideOutline, Icon20ViewOutline } from '@vkontakte/icons';
import { FormItem, IconButton, Input, Select, Textarea } from '@vkontakte/vkui';
import { useId, useState, type HTMLInputTypeAttribute, type ReactNode } from 'react';
import { useText } from '../messages';

export interface FieldProps {
  label: string;
  /** What is wrong with it; stands right below. */
  error?: string | null;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

interface FrameProps extends FieldProps {
  children: (ids: { id: string; describedBy: string | undefined; status: 'error' | 'default' }) => ReactNode;
}

/** Label above, hint or error below, all tied to the input for who listens. */
export function FieldFrame({ label, error, hint, required, children }: FrameProps) {
  const id = useId();
  const bottom = error || hint;
  const status = error ? 'error' : 'default';
  return (
    <FormItem top={label} htmlFor={id} bottom={bottom} bottomId={bottom ? `${id}-bottom` : undefined} status={status} required={required} noPadding>
      {children({ id, describedBy: bottom ? `${id}-bottom` : undefined, status })}
    </FormItem>
  );
}

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  type?: HTMLInputTypeAttribute;
  autoComplete?: string;
  autoFocus?: boolean;
  maxLength?: number;
  inputMode?: 'text' | 'numeric' | 'email' | 'search' | 'tel' | 'url';
  placeholder?: string;
  /** Several lines, growing with what is written. */
  multiline?: boolean;
  after?: ReactNode;
  name?: string;
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, type = 'text', multiline, after, label, error, hint, required, disabled, ...rest } = props;
  return (
    <FieldFrame label={label} error={error} hint={hint} required={required}>
      {({ id, describedBy, status }) => {
        const common = {
          id, value, status, disabled, required,
          autoFocus: rest.autoFocus, maxLength: rest.maxLength, placeholder: rest.placeholder, name: rest.name,
        } as const;
        const said = { 'aria-describedby': describedBy, 'aria-invalid': status === 'error' } as const;
        return multiline
          ? <Textarea {...common} grow slotProps={{ textArea: said }} onChange={(event) => onChange(event.target.value)} />
          : (
            <Input
              {...common}
              type={type}
              autoComplete={rest.autoComplete}
              inputMode={rest.inputMode}
              after={after}
              slotProps={{ input: said }}
              onChange={(event) => onChange(event.target.value)}
            />
          );
      }}
    </FieldFrame>
  );
}

/** A password, with an eye to look at what one typed. */
export function PasswordField(props: Omit<TextFieldProps, 'type' | 'multiline' | 'after'>) {
  const t = useText();
  const [visible, setVisible] = useState(false);
  const Eye = visible ? Icon20HideOutline : Icon20ViewOutline;
  return (
    <TextField
      {...props}
      type={visible ? 'text' : 'password'}
      after={(
        <IconButton label={t(visible ? 'password_hide' : 'password_show')} onClick={() => setVisible(!visible)} hoverMode="opacity">
          <Eye />
        </IconButton>
      )}
    />
  );
}

export interface SelectFieldProps<Value extends string> extends FieldProps {
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string; disabled?: boolean }[];
  placeholder?: string;
}

export function SelectField<Value extends string>({ value, onChange, options, placeholder, disabled, ...frame }: SelectFieldProps<Value>) {
  const t = useText();
  return (
    <FieldFrame {...frame}>
      {({ id, describedBy, status }) => (
        <Select
          id={id}
          value={value}
          status={status}
          disabled={disabled}
          placeholder={placeholder ?? t('choose')}
          options={options.map((option) => ({ ...option }))}
          // On a phone the native list has no other name.
          slotProps={{ select: { 'aria-label': frame.label } }}
          aria-describedby={describedBy}
          onChange={(_event, next) => {
            if (next !== null && next !== undefined) onChange(String(next) as Value);
          }}
        />
      )}
    </FieldFrame>
  );
}
