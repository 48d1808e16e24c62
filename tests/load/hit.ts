import autocannon from 'autocannon';

/** How many requests are in flight at once. */
export const CONNECTIONS = 50;

interface Target {
  url: string;
  headers?: Record<string, string>;
  /** Headers of the callers that take turns, where limits would stop a single one. */
  callers?: Record<string, string>[];
}

/** Answers per second of an address; anything but success is a failure of the whole run. */
export async function hit(target: Target, seconds: number): Promise<number> {
  const { url, headers = {}, callers } = target;
  const requests = callers?.map((own) => ({ headers: { ...headers, ...own } }));
  const result = await autocannon({
    url,
    headers,
    connections: CONNECTIONS,
    // A trial of the trial: each connection asks once, however long that takes.
    ...(seconds < 1 ? { amount: CONNECTIONS, sampleInt: 20 } : { duration: seconds }),
    ...(requests && { requests }),
  });
  if (result.non2xx + result.errors > 0) {
    const refusals = JSON.stringify(result.statusCodeStats);
    throw new Error(`${url}: ${refusals} and ${result.errors} errors under load`);
  }
  return result['2xx'] / result.duration;
}

/** One answer, checked: measuring how fast the wrong thing is served would be easy. */
export async function check(
  { url, headers = {}, callers: [caller] = [] }: Target,
  isRight: (body: string) => boolean,
) {
  const response = await fetch(url, { headers: { ...headers, ...caller }, redirect: 'manual' });
  const body = await response.text();
  if (response.status !== 200 || !isRight(body)) {
    throw new Error(
      `${url} answers ${response.status}, not what is measured: ${body.slice(0, 300)}`,
    );
  }
}
