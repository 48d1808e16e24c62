import sprite from './icons.svg?no-inline';

/** The pictures in icons.svg, one `<symbol>` each. */
export const iconNames = [
  'activity',
  'arrow-end',
  'bell',
  'book',
  'briefcase',
  'building',
  'calendar',
  'chart',
  'chat',
  'check',
  'check-circle',
  'chevron-down',
  'chevron-end',
  'chevron-start',
  'clock',
  'close',
  'contrast',
  'copy',
  'download',
  'edit',
  'external',
  'eye',
  'file',
  'filter',
  'flag',
  'globe',
  'grid',
  'home',
  'inbox',
  'info',
  'key',
  'layers',
  'leave',
  'list',
  'lock',
  'logout',
  'mail',
  'menu',
  'monitor',
  'moon',
  'more',
  'paperclip',
  'pause',
  'phone',
  'play',
  'plus',
  'refresh',
  'search',
  'send',
  'server',
  'settings',
  'shield',
  'sliders',
  'star',
  'sun',
  'ticket',
  'trash',
  'upload',
  'user',
  'users',
  'warning',
] as const;

export type IconName = (typeof iconNames)[number];

const directional = new Set<IconName>([
  'arrow-end',
  'chevron-end',
  'chevron-start',
  'logout',
  'send',
]);

/** A small picture beside a word; hidden from assistive technology because the word says it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={directional.has(name) ? 'i i-flip' : 'i'} aria-hidden="true">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
