import { SimpleCell } from '@vkontakte/vkui';
import type { ReactNode } from 'react';
import { fullName, givenAndFamily, givenAndPatronymic, shortName, type PersonName } from '../../names';
import { Avatar } from '../Avatar';
import { useNavigateLink } from '../useNavigateLink';

export interface PersonRowProps {
  person: PersonName & { id: string };
  subtitle?: ReactNode;
  href?: string;
  onClick?: () => void;
  online?: boolean;
  after?: ReactNode;
  nameStyle?: 'full' | 'short' | 'given' | 'informal';
  avatarSize?: 32 | 40 | 48;
  /** Of a row in a list with one tab stop. */
  tabIndex?: number;
}

const STYLES = { full: fullName, short: shortName, given: givenAndPatronymic, informal: givenAndFamily };

/** One person in a list: avatar, name, a line about them. */
export function PersonRow(props: PersonRowProps) {
  const { person, subtitle, href, onClick, online, after, nameStyle = 'full', avatarSize = 48, tabIndex } = props;
  const link = useNavigateLink();
  return (
    <SimpleCell
      before={<Avatar id={person.id} name={givenAndFamily(person)} size={avatarSize} online={online} />}
      subtitle={subtitle}
      after={after}
      tabIndex={tabIndex}
      multiline
      {...(href ? link(href, onClick) : { onClick })}
    >
      {STYLES[nameStyle](person)}
    </SimpleCell>
  );
}
