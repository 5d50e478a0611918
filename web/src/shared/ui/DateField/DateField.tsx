import { DateInput } from '@vkontakte/vkui';
import type { MouseEvent } from 'react';
import { useFormat } from '../../i18n';
import { FieldFrame, type FieldProps } from '../fields';
import { useText } from '../messages';

export interface DateFieldProps extends FieldProps {
  /** A calendar date without time or zone: `2026-11-12`. */
  value: string | null;
  onChange: (value: string | null) => void;
  min?: string;
  max?: string;
}

/** Noon, so that no change of clocks moves the day. */
function toDate(value: string | null | undefined): Date | null {
  if (!value) return null;
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}

function toValue(date: Date | null | undefined): string | null {
  if (!date || Number.isNaN(date.getTime())) return null;
  const pad = (number: number, length = 2) => String(number).padStart(length, '0');
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** A finger has no keys for the digits: there the calendar opens from anywhere. */
function keepForTyping(event: MouseEvent<HTMLElement>): void {
  const isFinger = (event.nativeEvent as PointerEvent).pointerType === 'touch';
  if (!isFinger && !(event.target as HTMLElement).closest('button')) event.stopPropagation();
}

/** A date typed or chosen from a calendar; out of bounds is said below, not silently changed. */
export function DateField({ value, onChange, min, max, error, disabled, ...frame }: DateFieldProps) {
  const t = useText();
  const format = useFormat();
  let problem = error;
  if (!problem && value && min && value < min) problem = t('date_early', { date: format.date(min) });
  if (!problem && value && max && value > max) problem = t('date_late', { date: format.date(max) });
  return (
    <FieldFrame {...frame} error={problem}>
      {({ id, describedBy, status }) => (
        <DateInput
          id={id}
          value={toDate(value)}
          status={status}
          disabled={disabled}
          onChange={(date) => onChange(toValue(date))}
          shouldDisableDate={(date) => {
            const day = toValue(date) ?? '';
            return Boolean((min && day < min) || (max && day > max));
          }}
          showCalendarLabel={t('date_open')}
          clearFieldLabel={t('date_clear')}
          closeOnChange
          // A click into the digits is for typing, the button is for the calendar, which leaves the focus where it is: in a
          // dialog two traps would fight for it.
          onClickCapture={keepForTyping}
          disableFocusTrap
          restoreFocus={false}
          aria-label={frame.label}
          aria-describedby={describedBy}
        />
      )}
    </FieldFrame>
  );
}
