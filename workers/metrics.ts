import { createServer, type Server } from 'node:http';
import { logger } from '~/platform/observability/logger.server';
import { registry } from '~/platform/observability/metrics.server';

/** Shows job_duration_seconds and the process's figures at /metrics, on a port for the scraper only. */
export function serveMetrics(port: number): Server {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.on('error', (error) => logger.error({ err: error, port }, 'metrics are not served'));
  return server.listen(port);
}
