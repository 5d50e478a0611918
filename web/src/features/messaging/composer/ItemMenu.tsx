/** The «+» menu and the menu of the send button: the same list of items, loaded when first opened. */
import { useLanguage } from '../../../shared/i18n';
import { Menu } from '../../../shared/ui/Menu';
import type { ComposerHandle, ComposerItem } from './registry';

interface Props {
  label: string;
  items: readonly ComposerItem[];
  composer: ComposerHandle;
  anchor: Element;
  isSheet: boolean;
  onClose: () => void;
}

export function ItemMenu({ label, items, composer, anchor, isSheet, onClose }: Props) {
  const language = useLanguage();
  const offered = items
    .filter((item) => item.isOffered(composer))
    .map(({ id, title, Icon, run }) => ({
      id,
      title: (typeof title === 'function' ? title(composer) : title)[language],
      Icon,
      onRun: () => run(composer),
    }));
  return <Menu label={label} items={offered} at={anchor} isSheet={isSheet} onClose={onClose} />;
}
