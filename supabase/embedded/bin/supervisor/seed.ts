import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface DemoAccount {
  email: string;
  role: string;
  tenant: string;
}

interface SeedModule {
  isSeeded(databaseUrl: string): Promise<boolean>;
  seed(target: { databaseUrl: string; apiUrl: string; serviceRoleKey: string }): Promise<void>;
  demoAccounts: DemoAccount[];
  demoPassword: string;
}

const file = fileURLToPath(new URL('../../../seed/index.ts', import.meta.url));

/** The demo companies, loaded only by those who need them; undefined in a checkout without any. */
export async function loadSeed(): Promise<SeedModule | undefined> {
  if (!existsSync(file)) return undefined;
  return (await import(file)) as SeedModule;
}
