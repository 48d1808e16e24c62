// @ts-check
// Loaded into every child of the supervisor: when that is killed outright, the child ends too, in good
// order if it can, and for certain a moment later.
import { isMainThread } from 'node:worker_threads';

const parent = process.ppid;

if (isMainThread) {
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 8_000).unref();
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
