/** Whose eyes one looks through: the roles of this person, and the accounts of this device. */
import { Icon20CheckCircleFillGreen, Icon28AddCircleOutline } from '@vkontakte/icons';
import { SimpleCell } from '@vkontakte/vkui';
import { defineCatalogue } from '../i18n';
import { Avatar } from '../ui/Avatar';
import { useNavigateLink } from '../ui/useNavigateLink';
import type { Role } from './me';
import { useMe, useRole, useSession } from './session';

const useText = defineCatalogue('roles', {
  ru: {
    student: 'Обучающийся',
    parent: 'Родитель',
    pedagogue: 'Педагогический работник',
    staff: 'Сотрудник',
    director: 'Руководитель',
    deputy_director: 'Заместитель руководителя',
    coordinator: 'Координатор',
    municipal_coordinator: 'Муниципальный координатор',
    regional_coordinator: 'Региональный координатор',
    officer: 'Специалист',
    controller: 'Контроль исполнения',
    administrator: 'Администратор',
    other: 'Участник',
    add_account: 'Добавить учётную запись',
    now: 'сейчас',
  },
  en: {
    student: 'Student',
    parent: 'Parent',
    pedagogue: 'Pedagogue',
    staff: 'Staff',
    director: 'Head',
    deputy_director: 'Deputy head',
    coordinator: 'Coordinator',
    municipal_coordinator: 'Municipal coordinator',
    regional_coordinator: 'Regional coordinator',
    officer: 'Officer',
    controller: 'Controller',
    administrator: 'Administrator',
    other: 'Member',
    add_account: 'Add an account',
    now: 'now',
  },
});

const KNOWN = ['student', 'parent', 'pedagogue', 'staff', 'director', 'deputy_director', 'coordinator', 'municipal_coordinator', 'regional_coordinator', 'officer', 'controller', 'administrator'] as const;

/** «Учитель математики», «Родитель: Анна», «Обучающийся, 5А»; without a post the role's own name. */
export function useRoleTitle(): (role: Role) => string {
  const t = useText();
  return (role) => {
    const kind = KNOWN.find((known) => known === role.kind) ?? 'other';
    if (role.child) return `${t(kind)}: ${role.child.name}`;
    if (role.group) return `${t(kind)}, ${role.group.name}`;
    if (role.post) return role.post.charAt(0).toUpperCase() + role.post.slice(1);
    return t(kind);
  };
}

/** The kind alone: «Педагогический работник». */
export function useRoleKindTitle(): (kind: string) => string {
  const t = useText();
  return (kind) => t(KNOWN.find((known) => known === kind) ?? 'other');
}

export function RoleList({ onChosen }: { onChosen?: () => void }) {
  const me = useMe();
  const now = useRole();
  const title = useRoleTitle();
  const t = useText();
  const { switchRole } = useSession();
  return me.roles.map((role) => (
    <SimpleCell
      key={role.id}
      multiline
      subtitle={role.organisation?.short_name || role.organisation?.name}
      before={<Avatar id={role.organisation?.id ?? role.id} kind="organisation" name={role.organisation?.short_name ?? title(role)} size={32} />}
      after={role.id === now?.id && <Icon20CheckCircleFillGreen role="img" aria-label={t('now')} />}
      aria-pressed={role.id === now?.id}
      onClick={() => {
        switchRole(role.id);
        onChosen?.();
      }}
    >
      {title(role)}
    </SimpleCell>
  ));
}

export function AccountList({ onChosen }: { onChosen?: () => void }) {
  const me = useMe();
  const t = useText();
  const { switchAccount } = useSession();
  const link = useNavigateLink();
  const { slot } = me;
  return (
    <>
      {me.accounts.length > 1 && me.accounts.map((account) => (
        <SimpleCell
          key={account.slot}
          multiline
          subtitle={account.organisation}
          before={<Avatar id={String(account.slot)} name={account.name} size={32} />}
          after={account.slot === slot && <Icon20CheckCircleFillGreen role="img" aria-label={t('now')} />}
          aria-pressed={account.slot === slot}
          onClick={() => account.slot !== slot && switchAccount(account.slot)}
        >
          {account.name}
        </SimpleCell>
      ))}
      <SimpleCell before={<Icon28AddCircleOutline />} {...link('/sign-in?add=1', onChosen)}>{t('add_account')}</SimpleCell>
    </>
  );
}
