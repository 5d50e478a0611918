/** Lines that features put into the profile. The application fills the list; the profile's screen reads it. */
import { createContext, useContext } from 'react';
import type { Feature, IconComponent } from './feature';
import { useLanguage } from './i18n';
import { useRole } from './session';

export const ProfileLinksContext = createContext<readonly Feature[]>([]);

export function useProfileLinks(): { path: string; title: string; Icon: IconComponent }[] {
  const features = useContext(ProfileLinksContext);
  const language = useLanguage();
  const role = useRole();
  return features
    .flatMap((feature) => feature.profileLinks ?? [])
    .filter((line) => !line.roles || (role !== null && line.roles.includes(role.kind)))
    .map(({ path, title, Icon }) => ({ path, title: title[language], Icon }));
}
