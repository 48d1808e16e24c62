import { setTimeout as sleep } from 'node:timers/promises';
import { demoAccounts, demoPassword } from '../../../seed/index.ts';
import { say } from '../lib/progress.mjs';
import type { Places } from './environment.ts';

const patience = 90_000;

/** Waits until the product answers and says where it is and who may sign in. */
export async function announce(where: Places, startedAt: number, demo: boolean): Promise<void> {
  const problem = await waitUntilReady(where.port);
  if (problem) {
    say(`Not ready after ${patience / 1000} s: ${problem}`);
    return;
  }
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  say(`\nMainstay is ready at ${where.appUrl} (after ${seconds} s). Ctrl-C stops it.`);
  if (!demo) return;
  say(`Mail it sends: ${where.appUrl}/dev/mailbox\n`);
  const width = (key: 'email' | 'role') =>
    Math.max(...demoAccounts.map((account) => account[key].length));
  for (const { email, role, tenant } of demoAccounts) {
    say(`  ${email.padEnd(width('email'))}  ${role.padEnd(width('role'))}  ${tenant}`);
  }
  say(`  The password of all of them: ${demoPassword}\n`);
}

/** Asks /readyz until it agrees; returns what it said last when patience runs out. */
export async function waitUntilReady(
  port: number,
  timeout = patience,
): Promise<string | undefined> {
  const deadline = Date.now() + timeout;
  let last = 'no answer';
  while (Date.now() < deadline) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/readyz`);
      if (response.ok) return undefined;
      last = `${response.status} ${(await response.text()).slice(0, 300)}`;
    } catch {
      last = 'no answer';
    }
    await sleep(300);
  }
  return last;
}
