/** The mark: a mast and the stays that hold it. */
export function LogoMark() {
  return (
    <svg className="logo-mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" className="logo-ground" />
      <path d="M16 6v19M16 7 7 24.5M16 7l9 17.5M6 25h20" className="logo-lines" />
      <path d="M16 11v10.5h-5.400z" className="logo-sail" />
    </svg>
  );
}

/** Mark and name. */
export function Logo() {
  return (
    <span className="logo">
      <LogoMark />
      <span translate="no">Mainstay</span>
    </span>
  );
}
