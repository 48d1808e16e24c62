import { supervise } from '../supervisor/supervise.ts';

const NODE_ENV = 'production';

await supervise({
  appEnv: 'demo',
  web: {
    name: 'web',
    args: ['--enable-source-maps', 'build/server/server.js'],
    env: { NODE_ENV, SERVICE_NAME: 'web' },
  },
  worker: {
    name: 'worker',
    args: ['--enable-source-maps', 'build/server/worker.js'],
    env: { NODE_ENV, SERVICE_NAME: 'worker' },
  },
});
