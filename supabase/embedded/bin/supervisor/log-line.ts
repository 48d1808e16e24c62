const everywhere = new Set(['level', 'time', 'service', 'msg']);
const probes = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * A JSON log line as a person reads it in a terminal: time, level, message, then the rest as key=value.
 * Our own asking whether the product is ready is left out. Deployments run the processes without us and
 * keep the JSON.
 */
export function readable(line: string): string | undefined {
  if (!line.startsWith('{')) return line;
  let entry: Record<string, unknown>;
  try {
    entry = JSON.parse(line) as Record<string, unknown>;
  } catch {
    return line;
  }
  if (typeof entry.msg !== 'string' || typeof entry.time !== 'string') return line;
  if (probes.has(String(entry.path))) return undefined;
  const rest = Object.entries(entry)
    .filter(([key]) => !everywhere.has(key))
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const level = entry.level === 'info' ? '' : `${String(entry.level).toUpperCase()} `;
  return [`${entry.time.slice(11, 19)} ${level}${entry.msg}`, ...rest].join(' ');
}
