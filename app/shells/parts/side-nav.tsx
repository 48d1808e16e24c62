import { useLocation } from '@remix-run/react';
import { useFormat, useTranslation } from '~/platform/i18n';
import { currentLink, type NavLink, navGroups } from '~/platform/navigation/nav';
import { Icon } from '~/ui';
import { Logo } from './logo';

/**
 * The navigation at the side. It is a popover: beside the page where there is room, opened by the
 * menu button on phones, without script.
 */
export function SideNav({
  id,
  home,
  links,
  label,
}: {
  id: string;
  home: string;
  links: NavLink[];
  label: string;
}) {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const current = currentLink(links, pathname);
  return (
    <nav id={id} popover="auto" className="side on-brand" aria-label={label}>
      <a className="side-home" href={home}>
        <Logo />
      </a>
      {navGroups.map((group) => {
        const own = links.filter((link) => link.group === group);
        if (own.length === 0) return null;
        return (
          <div key={group} className="side-group">
            {group !== 'work' && <p className="side-label">{t(`group.${group}`)}</p>}
            <ul>
              {own.map((link) => (
                <li key={link.to}>
                  <SideLink link={link} current={link === current} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}

function SideLink({ link, current }: { link: NavLink; current: boolean }) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  return (
    <a href={link.to} aria-current={current ? 'page' : undefined}>
      <Icon name={link.icon} />
      {t(link.labelKey)}
      {link.badge ? <span className="side-badge">{format.number(link.badge)}</span> : null}
    </a>
  );
}

/** Opens the side navigation on phones. */
export function NavButton({ target }: { target: string }) {
  const { t } = useTranslation('shell');
  return (
    <button type="button" className="bar-button nav-button" popovertarget={target}>
      <Icon name="menu" />
      <span className="sr-only">{t('menu')}</span>
    </button>
  );
}
