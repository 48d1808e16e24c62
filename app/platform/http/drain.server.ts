import type { Server } from 'node:http';

/**
 * Takes no new connections, lets requests in flight finish, and after `timeout` closes what is left.
 * Answers from now on ask the client to open a new connection for its next request.
 */
export function drain(server: Server, timeout: number): Promise<void> {
  server.prependListener('request', (_request, response) => {
    response.setHeader('Connection', 'close');
  });
  return new Promise((done) => {
    const timer = setTimeout(() => server.closeAllConnections(), timeout);
    server.close(() => {
      clearTimeout(timer);
      done();
    });
    server.closeIdleConnections();
  });
}
