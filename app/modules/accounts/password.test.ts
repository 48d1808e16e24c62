import { describe, expect, test } from 'vitest';
import { refuseWeakPassword } from './password.server';
import { newPasswordSchema } from './schema';

const words = ['Asha Rao', 'asha@lotus.test'];
const refused = (password: string) =>
  refuseWeakPassword(password, words).then(
    () => false,
    () => true,
  );

describe('common passwords', () => {
  test.each([
    'password12',
    'P@ssw0rd123',
    'qwertyuiop',
    '1234567890',
    'letmein123456',
    'iloveyou1234',
    'aaaaaaaaaaaa',
    'asharao1990',
    'mainstay2026',
  ])('%s is refused', async (password) => {
    expect(await refused(password)).toBe(true);
  });

  test.each(['a walk along the harbour', 'x7!kQ9pLz2', 'मेरा लंबा वाक्य यहाँ', 'mainstay-demo-2026'])(
    '%s is accepted',
    async (password) => {
      expect(await refused(password)).toBe(false);
    },
  );
});

describe('length', () => {
  const accepts = (password: string) => newPasswordSchema.safeParse({ password }).success;
  test('is ten characters to 72 bytes, whatever the script', () => {
    expect(accepts('123456789')).toBe(false);
    expect(accepts('1234567890')).toBe(true);
    expect(accepts('x'.repeat(72))).toBe(true);
    expect(accepts('x'.repeat(73))).toBe(false);
    expect(accepts('अ'.repeat(24))).toBe(true);
    expect(accepts('अ'.repeat(25))).toBe(false);
  });

  test('spaces around it are part of it', () => {
    expect(newPasswordSchema.parse({ password: '  eight in  ' }).password).toBe('  eight in  ');
  });
});
