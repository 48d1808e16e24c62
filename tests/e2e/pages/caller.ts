import { expect } from '@playwright/test';
import { appUrl } from '../support/address';
import { password } from '../support/sign-in';

/** What a form sends. */
export interface Fields {
  multipart: boolean;
  fields: [name: string, value: string][];
}

export interface Answer {
  status: number;
  /** Where it came from, after redirects: path and query. */
  address: string;
  html: string;
}

/**
 * Somebody who asks the server over HTTP with the cookies it gave them, as a browser would, without drawing
 * what comes back: for thousands of requests of which only the answer matters.
 */
export class Caller {
  private readonly cookies = new Map<string, string>();

  /** A caller whom the product's own form has let in. */
  static async signedIn(email: string): Promise<Caller> {
    const caller = new Caller();
    const { status } = await caller.post('/auth/sign-in', {
      multipart: false,
      fields: Object.entries({ email, password }),
    });
    expect(status, `signing ${email} in`).toBe(303);
    return caller;
  }

  /** The answer to one GET, redirects as they are. */
  get(address: string): Promise<Answer> {
    return this.send(address, { method: 'GET' });
  }

  /** The page that opens at an address, wherever that leads. */
  async open(address: string): Promise<Answer> {
    let next = address;
    for (let hop = 0; hop < 10; hop++) {
      const { location, ...answer } = await this.send(next, { method: 'GET' });
      if (!location) return answer;
      next = location;
    }
    throw new Error(`${address} redirects without end`);
  }

  /** Posts fields as a browser with script off does. */
  async post(
    address: string,
    { multipart, fields }: Fields,
    headers: Record<string, string> = { origin: appUrl },
  ): Promise<Answer> {
    const body = multipart ? new FormData() : new URLSearchParams();
    for (const [name, value] of fields) body.append(name, value);
    // After a body that was too large the server ends the connection, perhaps just as this one takes it.
    const again = () => this.send(address, { method: 'POST', headers, body });
    return again().catch(again).catch(again);
  }

  private async send(address: string, init: RequestInit): Promise<Answer & { location?: string }> {
    const url = new URL(address, appUrl);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      ...init,
      headers: { accept: 'text/html', cookie, ...init.headers },
      redirect: 'manual',
    });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    const location = answer.headers.get('location');
    return {
      status: answer.status,
      address: url.pathname + url.search,
      html: await answer.text(),
      ...(location ? { location: new URL(location, url).href } : {}),
    };
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/;\s*max-age=0\b|;\s*expires=thu, 01 jan 1970/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
