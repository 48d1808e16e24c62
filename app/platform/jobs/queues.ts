/**
 * Classes of jobs (E4): the higher priority goes first, and no more than `concurrency` of a class run at
 * once, over all workers. A task without a class is as urgent as webhooks and not limited: what the kernel
 * itself does (events, mail).
 */
export const queues = {
  webhooks: { priority: 10, concurrency: 20 },
  orders: { priority: 8, concurrency: 10 },
  files: { priority: 6, concurrency: 2 },
  products: { priority: 5, concurrency: 5 },
  reports: { priority: 3, concurrency: 2 },
  'clean-up': { priority: 1, concurrency: 1 },
} as const;

export type QueueName = keyof typeof queues;
