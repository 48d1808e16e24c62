import { describe, expect, test } from 'vitest';
import { routeScripts, SCRIPT_BUDGET } from '../../setup/script-budget';

const routes = routeScripts();

describe('first-load JavaScript', () => {
  test.each(routes.filter((route) => !route.hydrates))(
    '$path ($id) stays without React',
    (route) => {
      expect(route.bytes).toBeLessThanOrEqual(SCRIPT_BUDGET.plain);
    },
  );

  const hydrated = routes.filter((route) => route.hydrates);
  test.each(hydrated)('$path ($id) hydrates within its budget', (route) => {
    expect(route.bytes).toBeLessThanOrEqual(SCRIPT_BUDGET.hydrated);
  });

  test('the site, signing in and the portal never hydrate', () => {
    const outside = routes.filter(({ path }) => !/^\/(app|hub|dev)\b/.test(path));
    expect(outside.filter((route) => route.hydrates)).toEqual([]);
  });
});
