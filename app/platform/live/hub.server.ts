import type { Claims } from '../db/tenant.server';
import type { Change } from './changes';

/** One open stream of a person's page. */
export interface Connection {
  tenantId: string;
  userId: string;
  claims: Claims;
  seesTickets: boolean;
  /** Hears that something happened on a board; which and what, its page asks. */
  seesTasks: boolean;
  /** The record its page shows, `table:id`; such a page hears what happens there. */
  on?: string | undefined;
  isStaff?: boolean;
  /** Its mark among those present, if colleagues see that they are there. */
  presence?: string | undefined;
  /** Called once, when the hub no longer has it. */
  left?(): void;
  /** Sends an event; false when the browser does not take any more. */
  send(text: string): boolean;
  close(): void;
}

/** How many pages of one person, in one company, one process keeps open. */
export const PER_PERSON = 6;

/** Says which of these connections may stay, by their places, and whether they hear of tickets. */
export type Judge = (connections: Connection[]) => Promise<Map<number, { seesTickets: boolean }>>;

/** All open streams of this process. What arrives is told to those it concerns; a stream learns kinds, never content. */
export class Hub {
  readonly #judge: Judge;
  readonly #byTenant = new Map<string, Set<Connection>>();

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  get size(): number {
    return [...this.#byTenant.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** Refuses when the person has enough of them. */
  add(connection: Connection): boolean {
    const { tenantId, userId } = connection;
    const all = this.#byTenant.get(tenantId) ?? new Set();
    const own = [...all].filter((one) => one.userId === userId);
    if (own.length >= PER_PERSON) return false;
    this.#byTenant.set(tenantId, all.add(connection));
    return true;
  }

  remove(connection: Connection): void {
    const all = this.#byTenant.get(connection.tenantId);
    if (!all?.delete(connection)) return;
    connection.left?.();
    if (all.size === 0) this.#byTenant.delete(connection.tenantId);
  }

  /** Passes on what the database said. */
  tell({ t, u, k, i, r, s }: Change): void {
    const concerned = [...(this.#byTenant.get(t) ?? [])].filter((one) => !u || one.userId === u);
    if (k === 'standing') {
      void this.review(concerned);
      return;
    }
    if (k === 'comments' || k === 'presence') {
      const heard = concerned.filter(({ on, isStaff }) => on === r && (isStaff || s));
      for (const one of heard) this.#send(one, `data: ${k}\n\n`);
      return;
    }
    const id = i ? `id: ${i}\n` : '';
    for (const one of concerned) {
      const hears = k === 'tasks' ? one.seesTasks : k === 'notifications' || one.seesTickets;
      if (hears) this.#send(one, `${id}data: ${k}\n\n`);
    }
  }

  /** Something may have been missed: everybody should look. */
  tellAll(): void {
    for (const one of this.#all()) this.#send(one, 'data: everything\n\n');
  }

  /** Keeps proxies from closing quiet streams, and finds out which are dead. */
  beat(): void {
    for (const one of this.#all()) this.#send(one, ': beat\n\n');
  }

  /** Ends the streams of ended sessions, members and companies. When nobody can be asked, nothing changes. */
  async review(connections = this.#all()): Promise<void> {
    if (connections.length === 0) return;
    const standing = await this.#judge(connections).catch(() => null);
    if (!standing) return;
    connections.forEach((one, place) => {
      const verdict = standing.get(place);
      if (verdict) one.seesTickets = verdict.seesTickets;
      else this.#end(one);
    });
  }

  /** The marks of those present. */
  get present(): string[] {
    return this.#all().flatMap(({ presence }) => presence ?? []);
  }

  closeAll(): void {
    for (const one of this.#all()) this.#end(one);
  }

  #all(): Connection[] {
    return [...this.#byTenant.values()].flatMap((set) => [...set]);
  }

  #send(connection: Connection, text: string): void {
    if (!connection.send(text)) this.#end(connection);
  }

  #end(connection: Connection): void {
    this.remove(connection);
    connection.close();
  }
}
