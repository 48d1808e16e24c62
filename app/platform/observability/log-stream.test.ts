import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { LogStream } from './log-stream.server';

const path = join(tmpdir(), `mainstay-log-${process.pid}`);
afterEach(() => rmSync(path, { force: true }));

const written = (stream: LogStream) => new Promise<void>((done) => stream.flush(done));

/** A pipe with somebody at its other end, as stdout is under a supervisor. */
function pipe() {
  execFileSync('mkfifo', [path]);
  const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return { reader, writer: openSync(path, constants.O_WRONLY | constants.O_NONBLOCK) };
}

test('lines arrive whole and in order', async () => {
  const fd = openSync(path, 'w');
  const stream = new LogStream(fd);
  const lines = Array.from({ length: 500 }, (_, index) => `${index} ${'é'.repeat(200)}\n`);
  for (const line of lines) stream.write(line);
  await written(stream);
  stream.write('last\n');
  await written(stream);
  closeSync(fd);
  expect(readFileSync(path, 'utf8')).toBe(`${lines.join('')}last\n`);
});

test('a reader that is gone keeps nobody waiting', async () => {
  const { reader, writer } = pipe();
  const stream = new LogStream(writer);
  closeSync(reader);
  stream.write('a\n');
  stream.write('b\n');
  stream.flushSync();
  await written(stream);
  stream.write('c\n');
  stream.flushSync();
  closeSync(writer);
});

test('a reader that does not read does not hold the flush up for ever', async () => {
  const { reader, writer } = pipe();
  const stream = new LogStream(writer);
  stream.write('first\n');
  stream.write('x'.repeat(1024 * 1024));
  stream.flushSync();
  closeSync(reader);
  await written(stream);
  closeSync(writer);
});
