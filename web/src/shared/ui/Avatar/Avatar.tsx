import { Avatar as VkAvatar, type AvatarProps as VkAvatarProps } from '@vkontakte/vkui';
import { fileAddress } from '../../api';
import { useText } from '../messages';
import { initials } from '../../names';

export interface AvatarProps {
  name: string;
  /** Chooses the colour, so that one person or chat has the same everywhere. */
  id: string;
  kind?: 'person' | 'group' | 'channel' | 'organisation';
  size?: number;
  online?: boolean;
  /** Address on our own host. */
  src?: string | null;
}

type Colour = NonNullable<VkAvatarProps['gradientColor']>;

/** People are warm and many-coloured, groups green and violet, channels and institutions keep to blue. */
const PALETTES: Record<NonNullable<AvatarProps['kind']>, readonly Colour[]> = {
  person: [1, 2, 3, 4, 5, 6],
  group: [4, 6, 5],
  channel: ['blue', 5],
  organisation: ['blue'],
};

export function colourOf(id: string, kind: NonNullable<AvatarProps['kind']>): Colour {
  let hash = 0;
  for (let index = 0; index < id.length; index += 1) hash = (hash * 31 + id.charCodeAt(index)) >>> 0;
  const palette = PALETTES[kind];
  return palette[hash % palette.length] ?? 'blue';
}

/** A picture, or initials on a colour by kind. The name stands beside it, so it is silent for a screen reader. */
export function Avatar({ name, id, kind = 'person', size = 48, online = false, src }: AvatarProps) {
  const t = useText();
  return (
    <VkAvatar size={size} src={src ? fileAddress(src) : undefined} initials={initials(name)} gradientColor={colourOf(id, kind)} alt="" aria-hidden={!online}>
      {online && <VkAvatar.BadgeWithPreset preset="online" aria-label={t('online')} role="img" />}
    </VkAvatar>
  );
}
