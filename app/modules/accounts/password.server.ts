import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { BusinessError } from '~/platform/http/errors';

/** Of zxcvbn's 0–4: below this a password falls to a list of common ones and their usual twists. */
const LEAST_SCORE = 2;

let loading: Promise<ZxcvbnFactory> | undefined;

/** Loaded at first use: the list of 49,000 common passwords takes room that most processes never need. */
function loadChecker(): Promise<ZxcvbnFactory> {
  loading ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }]) => {
      return new ZxcvbnFactory({ dictionary: { ...dictionary }, graphs: adjacencyGraphs });
    },
  );
  return loading;
}

/**
 * Refuses common passwords (ASVS 6.2.4), their usual twists (p@ssw0rd1), and those made of the person's own
 * words. Length is the schema's question.
 */
export async function refuseWeakPassword(password: string, ownWords: string[]): Promise<void> {
  const checker = await loadChecker();
  const words = ownWords
    .flatMap((text) => [text, text.replace(/\s/g, ''), ...text.split(/[\s@.]+/)])
    .filter(Boolean);
  const { score } = checker.check(password, ['mainstay', ...words]);
  if (score < LEAST_SCORE) {
    throw new BusinessError('accounts:password.error.common', { field: 'password' });
  }
}
