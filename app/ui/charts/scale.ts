/** A round upper end for an axis: 1, 2 or 5 times a power of ten. */
export function niceMax(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10;
  return step * power;
}

/** Axis marks from 0 to a `niceMax`, at round values, whole ones while the numbers are small. */
export function ticks(max: number): number[] {
  const leading = max / 10 ** Math.floor(Math.log10(max));
  const count = max <= 5 ? max : leading === 2 ? 4 : 5;
  return Array.from({ length: count + 1 }, (_, index) => (max / count) * index);
}
