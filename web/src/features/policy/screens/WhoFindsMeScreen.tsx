/** Who may find the viewer, write to them, add them and call them: the rules in force, in words. */
import { useQuery } from '@tanstack/react-query';
import { SimpleCell } from '@vkontakte/vkui';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { policyApi, type Kind, type PersonalRule } from '../api';
import { useLineText } from '../lineMessages';
import { useText } from '../messages';
import styles from '../Policy.module.css';

const VERBS = ['find', 'write', 'add', 'call'] as const;

function useSentence(): (rule: PersonalRule, kinds: readonly Kind[]) => string {
  const t = useLineText();
  return ({ one, relation, place }, kinds) => {
    const isTaught = relation === 'group' && one !== 'staff' && kinds.includes('staff') && !kinds.includes(one);
    return t(`${isTaught ? 'taught' : 'by'} ${one}:${relation}` as Parameters<typeof t>[0], { place });
  };
}

function Family({ kinds }: { kinds: readonly Kind[] }) {
  const t = useText();
  return (
    <>
      {kinds.some((kind) => kind === 'pupil' || kind === 'primary') && <SimpleCell multiline>{t('my_parents')}</SimpleCell>}
      {kinds.includes('parent') && <SimpleCell multiline>{t('my_children')}</SimpleCell>}
    </>
  );
}

export function Component() {
  const t = useText();
  const sentence = useSentence();
  const query = useQuery({ queryKey: ['policy', 'me'], queryFn: policyApi.mine });
  return (
    <Screen title={t('mine')} subtitle={t('mine_subtitle')} back="/profile" narrow>
      <QueryView query={query}>
        {({ kinds, rules }) => (
          <>
            {VERBS.map((verb) => {
              const own = rules.filter((rule) => rule.verb === verb);
              return (
                <Section key={verb} title={t(`mine_${verb}`)} flush>
                  <Family kinds={kinds} />
                  {own.map((rule) => (
                    <SimpleCell key={`${rule.one} ${rule.relation} ${rule.place}`} multiline subtitle={rule.verdict === 'supervised' ? t('under_watch') : undefined}>
                      {sentence(rule, kinds)}
                    </SimpleCell>
                  ))}
                  {own.length === 0 && kinds.length === 0 && <SimpleCell disabled>{t('mine_none')}</SimpleCell>}
                </Section>
              );
            })}
            <p className={styles.note}>{t('phones')}</p>
          </>
        )}
      </QueryView>
    </Screen>
  );
}
