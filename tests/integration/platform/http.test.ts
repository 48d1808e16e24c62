import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { signValue } from '~/platform/crypto/signed.server';
import { env } from '~/platform/env.server';
import { logger } from '~/platform/observability/logger.server';
import { startTestServer, type TestServer } from './http-server';

// Requests from this machine come through a proxy that may say whom they are from.
vi.hoisted(() => {
  process.env.TRUSTED_PROXIES = 'loopback';
});

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test('an address nobody can read is refused before anything looks at it', async () => {
  const warned = vi.spyOn(console, 'warn');
  const head = `Host: 127.0.0.1:${server.port}\r\nConnection: close\r\n\r\n`;
  for (const path of ['/?q=%00', '/nothing/%00', '/%ff', '/form/%E0%A4%A', '/100%', '/%zz.data']) {
    expect(await server.raw(`GET ${path} HTTP/1.1\r\n${head}`), path).toContain('HTTP/1.1 400');
  }
  expect((await server.request('/?q=100%')).status).toBe(200);
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});

test('that somebody left before the answer is no error of ours', async () => {
  const host = `Host: 127.0.0.1:${server.port}\r\nOrigin: ${server.origin}\r\n`;
  const form = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 900';
  const failed = vi.spyOn(logger, 'error');
  const noted = vi.spyOn(logger, 'debug');
  const printed = vi.spyOn(console, 'error');
  await server.leave(`GET /slow HTTP/1.1\r\n${host}\r\n`);
  await vi.waitFor(() => expect(noted).toHaveBeenCalledTimes(1));
  await server.leave(`POST /form HTTP/1.1\r\n${host}${form}\r\n\r\ntitle=half`);
  await vi.waitFor(() => expect(noted).toHaveBeenCalledTimes(2));
  expect(failed).not.toHaveBeenCalled();
  expect(printed).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

test.each(['/login', '/sign-in'])('%s leads to where one signs in', async (path) => {
  const { status, headers } = await server.request(`${path}?next=%2Fapp%2Flotus`);
  expect(status).toBe(302);
  expect(headers.get('location')).toBe('/auth/sign-in?next=%2Fapp%2Flotus');
});

describe('headers', () => {
  test('every answer carries the fixed ones and a request id', async () => {
    for (const path of ['/', '/nothing/here', '/healthz', '/assets/gone.js', '/api/v1/nothing']) {
      const { headers } = await server.request(path);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('strict-origin-when-cross-origin');
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
      expect(headers.get('permissions-policy'), path).toContain('microphone=()');
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
      expect(headers.get('x-request-id'), path).toMatch(/^[\w-]{36}$/);
    }
  });

  test('the policy allows no inline script or style but by a nonce, which is new each time', async () => {
    const nonces = new Set<string>();
    for (let i = 0; i < 3; i++) {
      const response = await server.request('/');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).not.toContain('unsafe');
      const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(await response.text()).toContain(`<style nonce="${nonce}">`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  test('HSTS only over https', async () => {
    const plain = await server.request('/');
    expect(plain.headers.has('strict-transport-security')).toBe(false);
    const secure = await server.request('/', { headers: { 'X-Forwarded-Proto': 'https' } });
    expect(secure.headers.get('strict-transport-security')).toContain('max-age=63072000');
  });

  test('a trusted proxy may name the request, in plain characters', async () => {
    const named = await server.request('/', { headers: { 'X-Request-Id': 'abc-12345678' } });
    expect(named.headers.get('x-request-id')).toBe('abc-12345678');
    const odd = await server.request('/', { headers: { 'X-Request-Id': '<script>alert(1)' } });
    expect(odd.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });

  test('pages of signed-in people are never stored', async () => {
    const signedIn = await server.request('/private');
    expect(signedIn.headers.get('cache-control')).toBe('private, no-store');
    const anyone = await server.request('/');
    expect(anyone.headers.get('cache-control')).toBe('private, no-cache');
  });
});

describe('pages', () => {
  test('are complete HTML without React or loader data', async () => {
    const html = await (await server.request('/')).text();
    expect(html).toMatch(/^<!DOCTYPE html><html/);
    expect(html).toContain('<p id="toast">none</p>');
    expect(html).not.toContain('__remixContext');
    expect(html).not.toContain('<!--$');
  });

  test('a request for data gets the data of a page with React, and of no other', async () => {
    const response = await server.request('/hydrated.data');
    expect(response.headers.get('content-type')).toContain('text/x-script');
    expect(await response.text()).toContain('data of a hydrated page');
    for (const path of ['/_root.data', '/private.data', '/form.data', '/nothing.data']) {
      const other = await server.request(path);
      expect(other.status, path).toBe(404);
      expect(await other.text(), path).not.toContain('toast');
    }
    const old = await server.request('/?_data=home');
    expect(await old.text()).not.toContain('"toast"');
  });

  test('resources answer for themselves', async () => {
    expect(await (await server.request('/resource')).json()).toEqual({ resource: true });
  });

  test('HEAD has headers and no body', async () => {
    const response = await server.request('/', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('writes from elsewhere', () => {
  const post = (headers: Record<string, string>, path = '/form') =>
    server.request(path, {
      method: 'POST',
      body: new URLSearchParams({ title: 'hello' }),
      headers: { Origin: '', ...headers },
    });
  /** fetch insists on an Origin of its own; a raw request can have none. */
  const bare = (headers: string, path = '/form') =>
    server.raw(
      `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n${headers}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 11\r\nConnection: close\r\n\r\ntitle=hello`,
    );

  test('are refused by Origin', async () => {
    expect((await post({ Origin: server.origin })).status).toBe(303);
    expect((await post({ Origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ Origin: 'null' })).status).toBe(403);
    expect((await post({ Origin: `${server.origin}.evil.example` })).status).toBe(403);
  });

  test('come from our pages too where a proxy ends TLS or changes Host without being trusted', async () => {
    const tls = server.origin.replace('http:', 'https:');
    expect((await post({ Origin: tls })).status).toBe(303);
    const inner = `POST /form HTTP/1.1\r\nHost: inner\r\nOrigin: ${env.APP_URL}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 11\r\nConnection: close\r\n\r\ntitle=hello`;
    expect(await server.raw(inner)).toContain('HTTP/1.1 303');
  });

  test('are refused by Sec-Fetch-Site', async () => {
    expect(await bare('Sec-Fetch-Site: same-origin\r\n')).toContain('HTTP/1.1 303');
    expect(await bare('Sec-Fetch-Site: cross-site\r\n')).toContain('HTTP/1.1 403');
    expect(await bare('Sec-Fetch-Site: same-site\r\n')).toContain('HTTP/1.1 403');
  });

  test('are refused when they say nothing about where they come from', async () => {
    expect(await bare('')).toContain('HTTP/1.1 403');
  });

  test('may come from anywhere where no cookie counts: webhooks and the API', async () => {
    expect(await bare('', '/hooks/payments')).toContain('HTTP/1.1 404');
    const answer = await bare('Origin: https://evil.example\r\n', '/api/v1/tickets');
    expect(answer).toContain('HTTP/1.1 415');
    expect(answer).toContain('access-control-allow-origin: *');
  });

  test('are answered with a page for people and problem+json for programs', async () => {
    const page = await post({ Origin: 'https://evil.example', Accept: 'text/html' });
    const html = await page.text();
    expect(html).toContain('You don’t have access to this');
    expect(html).toContain(page.headers.get('x-request-id'));
    const problem = await post({}, '/api/v1/tickets');
    expect(problem.headers.get('content-type')).toBe('application/problem+json');
    expect(await problem.json()).toMatchObject({
      status: 415,
      requestId: problem.headers.get('x-request-id'),
    });
  });
});

describe('bodies', () => {
  test('of up to 26 MB may be uploaded', async () => {
    const form = new FormData();
    form.set('title', 'a photo');
    form.set('file', new File([new Uint8Array(25 * 1024 * 1024)], 'photo.jpg'));
    const response = await server.request('/form', { method: 'POST', body: form });
    expect(response.headers.get('location')).toBe(`/?size=${25 * 1024 * 1024}`);
  });

  test('that announce too much are refused with 413', async () => {
    const form = new FormData();
    form.set('file', new File([new Uint8Array(27 * 1024 * 1024)], 'film.mp4'));
    const response = await server.request('/form', { method: 'POST', body: form });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('This is too large');
    const body = new URLSearchParams({ title: 'x'.repeat(1_100_000) });
    expect((await server.request('/form', { method: 'POST', body })).status).toBe(413);
  });

  test('that turn out too large without having said so are refused with 413', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(64 * 1024));
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent++ < 40) controller.enqueue(chunk);
        else controller.close();
      },
    });
    const init = { method: 'POST', body, duplex: 'half', headers: form() } as RequestInit;
    expect((await server.request('/form', init)).status).toBe(413);
  });

  test('that are no form are refused with 400', async () => {
    const response = await server.request('/form', {
      method: 'POST',
      body: '{"title":"hello"}',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(response.status).toBe(400);
    const intent = new URLSearchParams({ title: 'hello', __intent__: '{' });
    expect((await server.request('/form', { method: 'POST', body: intent })).status).toBe(400);
  });

  test('with more fields than any page has are refused with 413, whatever their form', async () => {
    const typed = (count: number) => {
      const body = Array.from({ length: count }, (_, index) => `f${index}=1`).join('&');
      return server.request('/form', { method: 'POST', body, headers: form() });
    };
    const parts = (count: number) => {
      const body = new FormData();
      for (let index = 0; index < count; index += 1) body.append(`f${index}`, '1');
      return server.request('/form', { method: 'POST', body });
    };
    for (const post of [typed, parts]) {
      expect((await post(1000)).status).toBe(422);
      const refused = await post(1001);
      expect(refused.status).toBe(413);
      expect(await refused.text()).toContain('This is too large');
    }
    expect((await typed(100_000)).status).toBe(413);
  });

  test('that name the millionth of a list are refused with 400', async () => {
    const update = { type: 'update', payload: { name: 'x[9999999]', value: 1 } };
    const bodies: Record<string, string>[] = [
      { 'x[9999999]': '1' },
      { __intent__: JSON.stringify(update) },
      { ['x.'.repeat(10_000)]: '1' },
    ];
    for (const body of bodies) {
      const sent = { method: 'POST', body: new URLSearchParams({ title: 'hello', ...body }) };
      expect((await server.request('/form', sent)).status).toBe(400);
    }
  });

  function form() {
    return { 'Content-Type': 'application/x-www-form-urlencoded' };
  }
});

describe('forms', () => {
  const post = async (fields: Record<string, string>, headers: Record<string, string> = {}) => {
    const body = new URLSearchParams(fields);
    const response = await server.request('/form', { method: 'POST', body, headers });
    return { response, html: await response.text() };
  };

  test('come back with 422, what was entered and errors in the reader’s language', async () => {
    const hindi = await post({ title: '' }, { 'Accept-Language': 'hi' });
    expect(hindi.html).toContain('यह भरना ज़रूरी है।');
    const short = await post({ title: 'ab', password: 'hunter2' });
    expect(short.response.status).toBe(422);
    expect(short.html).toContain('ab');
    expect(short.html).toContain('at least 3 characters');
    expect(short.html).not.toContain('hunter2');
  });

  test('show a broken rule at its field', async () => {
    const { response, html } = await post({ title: 'taken' });
    expect(response.status).toBe(422);
    expect(html).toContain('Someone changed this in the meantime');
  });

  test('of a page that is not there are answered with what is missing, not with what is wrong', async () => {
    const body = new URLSearchParams({ title: '' });
    const response = await server.request('/gone', { method: 'POST', body });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is nothing here');
  });

  test('lose NUL characters and browsers’ line ends', async () => {
    expect((await post({ title: 'a\0\r\n' })).response.status).toBe(422);
    expect((await post({ title: 'a\0bc\r\n' })).response.status).toBe(303);
  });
});

describe('toasts', () => {
  test('are shown on the next page, once', async () => {
    const body = new URLSearchParams({ title: 'hello' });
    const saved = await server.request('/form', { method: 'POST', body });
    expect(saved.status).toBe(303);
    const cookie = saved.headers.getSetCookie().join().split(';', 1)[0] ?? '';
    const ahead = await server.request('/', {
      headers: { Cookie: cookie, 'Sec-Purpose': 'prefetch' },
    });
    expect(await ahead.text()).toContain('>none<');
    expect(ahead.headers.getSetCookie()).toEqual([]);
    const next = await server.request('/', { headers: { Cookie: cookie } });
    expect(await next.text()).toContain('>saved<');
    expect(next.headers.getSetCookie().join()).toContain('mainstay_toast=; Max-Age=0');
  });

  test('that somebody made up are ignored', async () => {
    for (const value of ['x', signValue('other', { key: 'forged' })]) {
      const headers = { Cookie: `mainstay_toast=${value}` };
      expect(await (await server.request('/', { headers })).text()).toContain('>none<');
    }
  });
});

describe('cookies set on the way', () => {
  const cookiesOf = async (path: string) => {
    const response = await server.request(path);
    return { status: response.status, cookies: response.headers.getSetCookie() };
  };

  test('reach the browser with pages, redirects, data, errors and crashes', async () => {
    const both = ['a=1; Path=/', 'b=2; Path=/'];
    expect(await cookiesOf('/cookies')).toEqual({ status: 200, cookies: both });
    expect(await cookiesOf('/cookies.data')).toEqual({ status: 200, cookies: both });
    expect(await cookiesOf('/cookies?then=redirect')).toEqual({
      status: 302,
      cookies: ['c=3', ...both],
    });
    expect(await cookiesOf('/cookies.data?then=redirect')).toEqual({
      status: 202,
      cookies: ['c=3', ...both],
    });
    expect(await cookiesOf('/cookies?then=missing')).toEqual({ status: 404, cookies: both });
    expect(await cookiesOf('/cookies?then=crash')).toEqual({ status: 500, cookies: both });
  });
});

describe('errors', () => {
  test('say what to do and carry the id, and never the cause', async () => {
    for (const path of ['/cookies?then=crash', '/crash']) {
      const response = await server.request(path);
      const html = await response.text();
      expect(response.status).toBe(500);
      expect(html).toContain('Something went wrong on our side');
      expect(html).toContain(response.headers.get('x-request-id'));
      expect(html).not.toContain('secret detail');
      expect(html).not.toMatch(/at .*\.tsx?/);
    }
  });

  test('speak the reader’s language', async () => {
    const headers = { 'Accept-Language': 'ar' };
    const html = await (await server.request('/nothing', { headers })).text();
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('لا يوجد شيء هنا');
  });

  test('requests that are broken as HTTP get 400', async () => {
    const { port } = server;
    const head = `Host: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`;
    expect(await server.raw(`GET /a\\..\\b HTTP/1.1\r\n${head}`)).toContain('HTTP/1.1 400');
    expect(await server.raw('GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n')).toContain(
      'HTTP/1.1 400',
    );
    expect(await server.raw(`GET // HTTP/1.1\r\n${head}`)).toMatch(/HTTP\/1.1 [24]\d\d/);
    expect(await server.raw(`GET //evil.example HTTP/1.1\r\n${head}`)).toContain('HTTP/1.1 404');
    expect(await server.raw(`OPTIONS * HTTP/1.1\r\n${head}`)).toContain('HTTP/1.1 400');
    expect(await server.raw(`GET /%E0%A4%A HTTP/1.1\r\n${head}`)).toMatch(/HTTP\/1.1 4\d\d/);
    expect(await server.raw(`BREW / HTTP/1.1\r\n${head}`)).toContain('HTTP/1.1 400');
    expect(await server.raw(`TRACE / HTTP/1.1\r\n${head}`)).toMatch(/HTTP\/1.1 4\d\d/);
  });
});

describe('compression', () => {
  test('as the client likes it, once, and not for little', async () => {
    const get = (path: string, accept: string) =>
      server.request(path, { headers: { 'Accept-Encoding': accept } });
    for (const [accept, encoding] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const response = await get('/long', accept);
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(response.headers.get('vary')).toBe('Accept-Encoding');
      expect(await response.text()).toContain('compress me compress me');
    }
    expect((await get('/', 'br')).headers.get('content-encoding')).toBeNull();
    const streamed = await get('/hydrated.data', 'gzip');
    expect(streamed.headers.get('content-encoding')).toBe('gzip');
    expect(await streamed.text()).toContain('data of a hydrated page');
  });
});

describe('rate limits', () => {
  const visit = (ip: string) =>
    server.request('/limited', { headers: { 'X-Forwarded-For': ip, Accept: 'text/html' } });

  test('count by address and by account, and say how long to wait', async () => {
    for (let i = 0; i < 3; i++) expect((await visit(`203.0.113.${i}`)).status).toBe(200);
    const fourth = await visit('203.0.113.9');
    expect(fourth.status).toBe(429);
    expect(Number(fourth.headers.get('retry-after'))).toBeGreaterThan(800);
    expect(await fourth.text()).toContain('You can try again in 15 minutes.');
  });
});

describe('inside views', () => {
  test('/healthz answers for the process alone', async () => {
    expect(await (await server.request('/healthz')).json()).toEqual({ status: 'ok' });
  });

  test('/readyz names what is missing, to our own network only', async () => {
    const response = await server.request('/readyz');
    expect(response.status).toBe(503);
    const body = await response.json();
    expect(body.parts.database.ok).toBe(true);
    expect(body.parts.worker).toMatchObject({ ok: false, reason: 'no worker has started' });
    expect(body.parts.api.ok).toBe(false);
    const stranger = await server.request('/readyz', {
      headers: { 'X-Forwarded-For': '203.0.113.7' },
    });
    expect(await stranger.json()).toEqual({ status: 'not ready' });
  });

  test('/metrics counts requests by route, for our own network only', async () => {
    await server.request('/form');
    const text = await (await server.request('/metrics')).text();
    expect(text).toMatch(/http_requests_total\{method="GET",route="\/form",status="200"\} \d/);
    expect(text).toContain('http_request_duration_seconds_bucket');
    expect(text).toMatch(/db_connections_active \d/);
    expect(text).toMatch(/queue_depth 0/);
    const headers = { 'X-Forwarded-For': '203.0.113.7' };
    expect((await server.request('/metrics', { headers })).status).toBe(404);
  });
});
