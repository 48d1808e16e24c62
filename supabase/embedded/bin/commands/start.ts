import { supervise } from '../supervisor/supervise.ts';

await supervise({
  appEnv: 'demo',
  web: { name: 'web', args: ['build/server/server.js'], env: { NODE_ENV: 'production' } },
  worker: { name: 'worker', args: ['build/server/worker.js'], env: { NODE_ENV: 'production' } },
});
