import { type Env, EnvError, readEnv } from './env.schema.ts';

function load(): Env {
  try {
    return readEnv(process.env);
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

export const env: Env = load();
