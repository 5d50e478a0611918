/** Everything that a region or an institution may set for itself, each line leading to its table. */
import { SimpleCell } from '@vkontakte/vkui';
import { useLanguage } from '../../shared/i18n';
import { useRole, useRuledRegion } from '../../shared/session';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Screen } from '../../shared/ui/Screen';
import { Section } from '../../shared/ui/Section';
import { useNavigateLink } from '../../shared/ui/useNavigateLink';
import { features } from '../features';
import { useText } from '../messages';

export function Component() {
  const t = useText();
  const language = useLanguage();
  const link = useNavigateLink();
  const role = useRole();
  const ofRegion = useRuledRegion() !== null;
  const lines = features
    .flatMap((feature) => feature.rules ?? [])
    .filter((line) => !line.roles || (role !== null && line.roles.includes(role.kind)))
    .filter((line) => ofRegion || !line.ofRegion);
  return (
    <Screen title={t('rules')} subtitle={t('rules_about')} back="/profile" narrow>
      {lines.length === 0 && <EmptyState title={t('no_rules')}>{t('no_rules_why')}</EmptyState>}
      {lines.length > 0 && (
        <Section flush>
          {lines.map(({ path, title, text, Icon }) => (
            <SimpleCell key={path} multiline chevron="always" before={<Icon />} subtitle={text[language]} {...link(path)}>{title[language]}</SimpleCell>
          ))}
        </Section>
      )}
    </Screen>
  );
}
