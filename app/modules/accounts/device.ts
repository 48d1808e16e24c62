import Bowser from 'bowser';

/** What a user agent says it is; null where it says nothing known. */
export interface Device {
  browser: string | null;
  system: string | null;
  kind: 'desktop' | 'mobile' | 'tablet' | null;
}

const kinds = ['desktop', 'mobile', 'tablet'] as const;

/** Browser, operating system and kind of device of a user agent. It is a claim, good for recognising one's own. */
export function describeDevice(userAgent: string): Device {
  if (!userAgent) return { browser: null, system: null, kind: null };
  const { browser, os, platform } = Bowser.parse(userAgent);
  return {
    browser: browser.name || null,
    system: os.name || null,
    kind: kinds.find((kind) => kind === platform.type) ?? null,
  };
}
