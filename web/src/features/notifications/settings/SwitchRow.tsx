/** A line with a switch: what it does, and a word about it. */
import { SimpleCell, Switch } from '@vkontakte/vkui';

interface Props {
  label: string;
  hint?: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}

export function SwitchRow({ label, hint, checked, disabled, onChange }: Props) {
  return (
    <SimpleCell
      Component="label"
      multiline
      subtitle={hint}
      after={<Switch aria-label={label} checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />}
    >
      {label}
    </SimpleCell>
  );
}
