/** How the screen looks and how messages are sent: theme, contrast, text size, language, Enter. */
import { FormItem, Footnote, Radio, RadioGroup, SegmentedControl, SimpleCell, Switch } from '@vkontakte/vkui';
import { useId } from 'react';
import { useViewport } from '../../shared/layout';
import { useSettings, type Settings } from '../../shared/session';
import { Screen } from '../../shared/ui/Screen';
import { Section } from '../../shared/ui/Section';
import { useText } from '../messages';
import styles from './Settings.module.css';

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

/** Side by side where there is room, one under the other on a phone. */
function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const name = useId();
  if (useViewport() === 'phone') {
    return (
      <FormItem top={label} noPadding>
        <RadioGroup aria-label={label} className={styles.radios}>
          {options.map((option) => (
            <Radio key={option.value} name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)}>
              {option.label}
            </Radio>
          ))}
        </RadioGroup>
      </FormItem>
    );
  }
  return (
    <FormItem top={label} noPadding>
      <SegmentedControl aria-label={label} value={value} options={[...options]} onChange={(next) => onChange(next as Value)} />
    </FormItem>
  );
}

export function Component() {
  const t = useText();
  const [settings, change] = useSettings();
  const sizes: { value: Settings['textSize']; label: string }[] = [
    { value: 'small', label: t('text_small') },
    { value: 'normal', label: t('text_normal') },
    { value: 'large', label: t('text_large') },
    { value: 'huge', label: t('text_huge') },
  ];
  return (
    <Screen title={t('settings')} back="/profile" narrow>
      <Section title={t('appearance')}>
        <div className={styles.fields}>
          <Choice
            label={t('theme')}
            value={settings.theme}
            options={[{ value: 'system', label: t('theme_system') }, { value: 'light', label: t('theme_light') }, { value: 'dark', label: t('theme_dark') }]}
            onChange={(theme) => change({ theme })}
          />
          <Choice label={t('text_size')} value={settings.textSize} options={sizes} onChange={(textSize) => change({ textSize })} />
          <p className={styles.sample}>{t('sample')}</p>
          <Choice
            label={t('language')}
            value={settings.language}
            options={[{ value: 'ru', label: 'Русский' }, { value: 'en', label: 'English' }]}
            onChange={(language) => change({ language })}
          />
          <SimpleCell
            Component="label"
            multiline
            className={styles.switch}
            subtitle={t('contrast_hint')}
            after={<Switch aria-label={t('contrast')} checked={settings.contrast === 'more'} onChange={(event) => change({ contrast: event.target.checked ? 'more' : 'system' })} />}
          >
            {t('contrast')}
          </SimpleCell>
        </div>
      </Section>
      <Section title={t('messages')}>
        <SimpleCell
          Component="label"
          multiline
          className={styles.switch}
          subtitle={t('enter_sends_hint')}
          after={<Switch aria-label={t('enter_sends')} checked={settings.enterSends} onChange={(event) => change({ enterSends: event.target.checked })} />}
        >
          {t('enter_sends')}
        </SimpleCell>
      </Section>
      <Footnote className={styles.note}>{t('device_only')}</Footnote>
    </Screen>
  );
}
