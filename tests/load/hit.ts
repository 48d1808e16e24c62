import autocannon from 'autocannon';

/** How many requests are in flight at once. */
export const CONNECTIONS = 50;

interface Target {
  url: string;
  headers?: Record<string, string>;
}

/** Answers per second of an address; anything but success is a failure of the whole run. */
export async function hit({ url, headers = {} }: Target, seconds: number): Promise<number> {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: seconds });
  if (result.non2xx + result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} refusals and ${result.errors} errors under load`);
  }
  return result['2xx'] / result.duration;
}

/** One answer, checked: measuring how fast the wrong thing is served would be easy. */
export async function check({ url, headers = {} }: Target, isRight: (body: string) => boolean) {
  const response = await fetch(url, { headers, redirect: 'manual' });
  const body = await response.text();
  if (response.status !== 200 || !isRight(body)) {
    throw new Error(
      `${url} answers ${response.status}, not what is measured: ${body.slice(0, 300)}`,
    );
  }
}
