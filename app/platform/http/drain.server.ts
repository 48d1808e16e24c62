import type { Server } from 'node:http';

/**
 * Takes no new connections, lets requests in flight finish, and after `timeout` closes what is left.
 * Connections stay open for a next request after their answer, so idle ones are closed again and again.
 */
export function drain(server: Server, timeout: number): Promise<void> {
  return new Promise((done) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 100);
    const timer = setTimeout(() => server.closeAllConnections(), timeout);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(timer);
      done();
    });
  });
}
