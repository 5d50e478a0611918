import { Icon16CheckOutline } from '@vkontakte/icons';
import { Button, FormStatus, Title } from '@vkontakte/vkui';
import { useRef, useState, type ReactNode } from 'react';
import { useErrorText } from '../../api';
import { ProgressBar, type ProgressBarProps } from '../ProgressBar';
import { useText } from '../messages';
import styles from './Wizard.module.css';

export interface WizardStep {
  id: string;
  title: string;
  content: ReactNode;
  /** Whether enough is known to go on; true by default. */
  canLeave?: boolean;
  /** Says what the button will do: «Добавить 312, переместить 18». */
  nextLabel?: string;
  destructive?: boolean;
  /** Runs before going on; `false` or an error stays here. */
  onNext?: () => Promise<boolean | void> | boolean | void;
}

export interface WizardProps {
  title: string;
  steps: readonly WizardStep[];
  /** After the last step. */
  onDone: () => void;
  doneLabel?: string;
  /** Id of the step, where the screen keeps it in the address; by default the wizard keeps it. */
  current?: string;
  onStep?: (id: string) => void;
  /** While the work is being done. */
  progress?: ProgressBarProps | null;
  /** What came out; takes the place of the last step. */
  result?: ReactNode;
  onCancel?: () => void;
}

function Steps({ steps, at, done }: { steps: readonly WizardStep[]; at: number; done: boolean }) {
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => {
        const passed = done || index < at;
        return (
          <li key={step.id} className={index === at && !done ? styles.now : passed ? styles.passed : undefined} aria-current={index === at && !done ? 'step' : undefined}>
            <span className={styles.number} aria-hidden="true">{passed ? <Icon16CheckOutline /> : index + 1}</span>
            <span className={styles.name}>{step.title}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** A work of several named steps. Every step stays mounted once seen, so that going back loses nothing. */
export function Wizard({ title, steps, onDone, doneLabel, current, onStep, progress, result, onCancel }: WizardProps) {
  const t = useText();
  const errorText = useErrorText();
  const [own, setOwn] = useState(steps[0]?.id);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const at = Math.max(0, steps.findIndex((step) => step.id === (current ?? own)));
  const seen = useRef(new Set<string>());
  const step = steps[at];
  if (step) seen.current.add(step.id);

  const go = (index: number) => {
    const target = steps[index];
    if (!target) return;
    setError(null);
    setOwn(target.id);
    onStep?.(target.id);
    requestAnimationFrame(() => heading.current?.focus());
  };
  const next = async () => {
    setBusy(true);
    setError(null);
    try {
      if ((await step?.onNext?.()) === false) return;
      if (at === steps.length - 1) onDone();
      else go(at + 1);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const finished = result !== undefined && result !== null;
  return (
    <section className={styles.root} aria-label={title}>
      <Steps steps={steps} at={at} done={finished} />
      <Title level="2" Component="h2" className={styles.heading} getRootRef={heading} tabIndex={-1}>
        {finished ? title : t('wizard_step', { step: at + 1, count: steps.length, title: step?.title })}
      </Title>
      {!finished && steps.filter((one) => seen.current.has(one.id)).map((one) => (
        <div key={one.id} hidden={one.id !== step?.id || Boolean(progress)} className={styles.content}>{one.content}</div>
      ))}
      {progress && !finished && <ProgressBar {...progress} />}
      {finished && <div className={styles.content}>{result}</div>}
      {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
      <div className={styles.actions}>
        {finished ? <Button size="l" onClick={onDone}>{doneLabel ?? t('wizard_done')}</Button> : !progress && (
          <>
            {onCancel && at === 0 && <Button size="l" mode="tertiary" onClick={onCancel}>{t('cancel')}</Button>}
            {at > 0 && <Button size="l" mode="secondary" disabled={busy} onClick={() => go(at - 1)}>{t('back')}</Button>}
            <Button size="l" loading={busy} disabled={step?.canLeave === false} appearance={step?.destructive ? 'negative' : 'accent'} onClick={() => void next()}>
              {step?.nextLabel ?? (at === steps.length - 1 ? (doneLabel ?? t('wizard_done')) : t('wizard_next'))}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
