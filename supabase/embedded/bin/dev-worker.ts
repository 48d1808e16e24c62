// The worker from its sources, through Vite; ends when one of them changes, to be started again.
import { createServer } from 'vite';

const vite = await createServer({
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false },
});

vite.watcher.on('change', (file) => {
  const isOurs = (vite.moduleGraph.getModulesByFile(file)?.size ?? 0) > 0;
  // The worker's own answer to SIGTERM finishes the jobs in hand.
  if (isOurs) process.kill(process.pid, 'SIGTERM');
});

// Does not return while the worker runs.
await vite.ssrLoadModule('/workers/index.ts');
