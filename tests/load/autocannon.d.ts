declare module 'autocannon' {
  interface Options {
    url: string;
    connections: number;
    /** Seconds. */
    duration?: number;
    /** Requests, instead of seconds. */
    amount?: number;
    /** Milliseconds from one look at whether it is over to the next. */
    sampleInt?: number;
    headers?: Record<string, string>;
    /** Each connection sends them in turn. */
    requests?: { headers?: Record<string, string> }[];
  }
  interface Result {
    '2xx': number;
    non2xx: number;
    statusCodeStats: Record<string, { count: number }>;
    errors: number;
    timeouts: number;
    /** Seconds it really took. */
    duration: number;
    latency: { p50: number; p99: number };
  }
  export default function autocannon(options: Options): Promise<Result>;
}
