// `npm run dev`: the same Hono app as in production, with Vite in front for hot reload. It runs
// natively on Node, so it imports packages only; everything of ours comes through Vite.
import { createServer, type RequestListener } from 'node:http';
import { createServer as createViteServer } from 'vite';

process.env.NODE_ENV = 'development';
const port = Number(process.env.PORT ?? 3000);

interface Modules {
  createApp: typeof import('./platform/http/app.server').createApp;
  createListener: typeof import('./platform/http/listener.server').createListener;
  runShutdown: typeof import('./platform/http/shutdown.server').runShutdown;
}

const server = createServer();
const vite = await createViteServer({
  appType: 'custom',
  server: { middlewareMode: true, hmr: { server }, watch: { ignored: ['**/.data/**'] } },
});

async function load(): Promise<Modules> {
  const [app, listener, shutdown] = await Promise.all([
    vite.ssrLoadModule('/app/platform/http/app.server.ts'),
    vite.ssrLoadModule('/app/platform/http/listener.server.ts'),
    vite.ssrLoadModule('/app/platform/http/shutdown.server.ts'),
  ]);
  return { ...app, ...listener, ...shutdown } as unknown as Modules;
}

// Loaded for each request: Vite answers from memory until something changed. The listener is made
// anew only then.
let current: { createApp: Modules['createApp']; listener: RequestListener } | undefined;

async function listenerNow(): Promise<RequestListener> {
  const { createApp, createListener } = await load();
  if (current?.createApp !== createApp) {
    const build = () => vite.ssrLoadModule('virtual:remix/server-build');
    const app = createApp({ build: build as never });
    current = { createApp, listener: createListener(app) };
  }
  return current.listener;
}

server.on('request', (request, response) => {
  vite.middlewares(request, response, () => {
    listenerNow().then(
      (listener) => listener(request, response),
      (error: Error) => {
        vite.ssrFixStacktrace(error);
        console.error(error);
        response.writeHead(500, { 'Content-Type': 'text/plain' }).end(error.stack);
      },
    );
  });
});

server.on('error', (error) => {
  process.stderr.write(`Cannot listen on port ${port}: ${error.message}\n`);
  process.exit(1);
});
server.listen(port, () => {
  process.stdout.write(`Development server on http://localhost:${port}\n`);
  process.send?.('ready');
});

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  server.closeAllConnections();
  const { runShutdown } = await load();
  await runShutdown();
  await vite.close();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
if (process.env.SUPERVISED === '1') process.stdin.resume().on('end', stop);
