/** All that can be done with one message: a menu where the mouse was, a sheet under the finger. */
import { useLanguage } from '../../../../shared/i18n';
import { Menu } from '../../../../shared/ui/Menu';
import type { Entry } from '../../store/entry';
import { useCell, useControls, type OpenMenu } from '../controls';
import { MENU_HEADERS, offeredActions } from '.';
import { titleOfAction, useContextOf } from './context';
import { useActionText } from './messages';

function bubbleOf(seq: number): Element | null {
  return document.querySelector(`[data-seq="${seq}"] [data-bubble]`);
}

function Shown({ entry, menu }: { entry: Entry; menu: OpenMenu }) {
  const t = useActionText();
  const language = useLanguage();
  const controls = useControls();
  const contextOf = useContextOf(entry);
  const anchor = bubbleOf(menu.seq);
  const context = contextOf(menu.seq, anchor);
  const close = () => controls.menu.set(null);
  if (!context) return null;
  const actions = offeredActions(context).filter((action) => !action.isMenuHidden);
  if (actions.length === 0) return null;
  const headers = MENU_HEADERS.filter((header) => header.isOffered(context));
  const items = actions.map((action) => ({
    id: action.id,
    title: titleOfAction(action, context, language),
    Icon: action.Icon,
    isDestructive: action.isDestructive,
    onRun: () => action.run(context),
  }));
  return (
    <Menu
      label={t('toolbar')}
      items={items}
      at={menu.at ?? anchor}
      isSheet={menu.isSheet}
      header={headers.length > 0 && headers.map(({ id, Header }) => <Header key={id} context={context} onDone={close} />)}
      onClose={close}
    />
  );
}

export function MessageMenu({ entry }: { entry: Entry }) {
  const controls = useControls();
  const menu = useCell(controls.menu);
  return menu && <Shown entry={entry} menu={menu} />;
}
