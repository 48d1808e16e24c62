import { randomBytes } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { decryptField, encryptField, isSealedWithOldKey, SealError } from './fields.server';
import { parseKeyring } from './keyring';
import { readSigned, signValue } from './signed.server';
import { hashToken, randomToken, safeEqual } from './tokens.server';

const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;

describe('keys', () => {
  test('the first one is current and all are known', () => {
    const keys = parseKeyring(`${key('k2')}, ${key('k1')}`);
    expect(keys.current.id).toBe('k2');
    expect([...keys.byId.keys()]).toEqual(['k2', 'k1']);
  });

  test('short keys, missing ids and repeated ids are refused', () => {
    expect(() => parseKeyring('k1:c2hvcnQ=')).toThrow('32 bytes');
    expect(() => parseKeyring(key(''))).toThrow('id:base64');
    expect(() => parseKeyring(`${key('k')},${key('k')}`)).toThrow('same id');
  });
});

describe('encrypted fields', () => {
  const place = 'employees.bank_account:42';

  test('come back as they were, also when empty or not Latin', () => {
    for (const plain of ['', 'DE89 3704 0044', 'आधार १२३', '🏦'.repeat(500)]) {
      expect(decryptField(encryptField(plain, place), place)).toBe(plain);
    }
  });

  test('never look the same twice', () => {
    expect(encryptField('x', place)).not.toBe(encryptField('x', place));
  });

  test('cannot be read in another place', () => {
    const sealed = encryptField('secret', place);
    expect(() => decryptField(sealed, 'employees.bank_account:43')).toThrow(SealError);
  });

  test('cannot be changed', () => {
    const sealed = encryptField('secret', place);
    const at = sealed.length - 3;
    const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
    expect(() => decryptField(changed, place)).toThrow(SealError);
    for (const junk of ['', 'v1', 'v1.demo', 'v1.demo.AAAA', 'v2.demo.AAAA', 'plain text']) {
      expect(() => decryptField(junk, place)).toThrow(SealError);
    }
  });

  test('survive a rotation of keys, and say that they should be sealed again', () => {
    const [old, next] = [key('k1'), key('k2')];
    const before = parseKeyring(old);
    const during = parseKeyring(`${next},${old}`);
    const after = parseKeyring(next);
    const sealed = encryptField('secret', place, before);
    expect(decryptField(sealed, place, during)).toBe('secret');
    expect(isSealedWithOldKey(sealed, during)).toBe(true);
    const again = encryptField(decryptField(sealed, place, during), place, during);
    expect(isSealedWithOldKey(again, during)).toBe(false);
    expect(decryptField(again, place, after)).toBe('secret');
    expect(() => decryptField(sealed, place, after)).toThrow(SealError);
  });
});

describe('signed values', () => {
  test('come back as they were', () => {
    const value = { key: 'people:saved', values: { name: 'Żółć' } };
    expect(readSigned('toast', signValue('toast', value))).toEqual(value);
  });

  test('are worthless when changed, for another purpose, or made with another key', () => {
    const signed = signValue('toast', 'a');
    const [id, , signature] = signed.split('.');
    const forged = Buffer.from(JSON.stringify(['b', 0])).toString('base64url');
    expect(readSigned('toast', `${id}.${forged}.${signature}`)).toBeUndefined();
    expect(readSigned('reset', signed)).toBeUndefined();
    expect(readSigned('toast', signed, parseKeyring(key('demo')))).toBeUndefined();
    for (const junk of [undefined, null, '', '..', 'a.b.c']) {
      expect(readSigned('toast', junk)).toBeUndefined();
    }
  });

  test('expire', () => {
    vi.useFakeTimers();
    const signed = signValue('link', 'a', { expiresIn: 60 });
    vi.advanceTimersByTime(59_000);
    expect(readSigned('link', signed)).toBe('a');
    vi.advanceTimersByTime(2_000);
    expect(readSigned('link', signed)).toBeUndefined();
    vi.useRealTimers();
  });
});

describe('tokens', () => {
  test('are long, random and safe in addresses', () => {
    expect(randomToken()).toMatch(/^[\w-]{43}$/);
    expect(randomToken()).not.toBe(randomToken());
  });

  test('are stored as a hash', () => {
    expect(hashToken('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  test('are compared whatever their length', () => {
    expect(safeEqual('abc', 'abc')).toBe(true);
    expect(safeEqual('abc', 'abd')).toBe(false);
    expect(safeEqual('abc', 'abcd')).toBe(false);
  });
});
