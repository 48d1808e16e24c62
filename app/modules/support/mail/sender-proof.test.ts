import { expect, test } from 'vitest';
import { proofOfSender, type SenderProof } from './sender-proof';

const proof = (results: string | undefined, from = 'asha@nila.example') =>
  proofOfSender(results, from, 'mx.example');

test.each<[string, string, SenderProof]>([
  ['DMARC passed', 'mx.example; dmarc=pass header.from=nila.example', 'verified'],
  [
    'DMARC failed',
    'mx.example; spf=pass; dkim=pass; dmarc=fail header.from=nila.example',
    'forged',
  ],
  ['DMARC of somebody else', 'mx.example; dmarc=pass header.from=evil.example', 'unverified'],
  [
    'no DMARC, own SPF',
    'mx.example; spf=pass smtp.mailfrom=a@nila.example; dmarc=none',
    'verified',
  ],
  ['no DMARC, own DKIM', 'mx.example; dkim=pass header.d=nila.example', 'verified'],
  ['a mail server below it', 'mx.example; dkim=pass header.i=@mail.nila.example', 'verified'],
  [
    'one of two signatures is its own',
    'mx.example; dkim=pass header.d=mailer.example; dkim=pass header.d=nila.example',
    'verified',
  ],
  [
    'the mail service signed, not the sender',
    'mx.example; spf=pass smtp.mailfrom=x@mailer.example; dkim=pass header.d=mailer.example',
    'unverified',
  ],
  ['a neighbour under one suffix', 'mx.example; dkim=pass header.d=other.example', 'unverified'],
  ['a name that only ends alike', 'mx.example; dkim=pass header.d=evilnila.example', 'unverified'],
  ['SPF denies, nobody signed', 'mx.example; spf=softfail; dkim=none; dmarc=none', 'forged'],
  [
    'SPF denies after forwarding',
    'mx.example; spf=fail; dkim=pass header.d=nila.example',
    'verified',
  ],
  ['nothing to be said', 'mx.example; spf=none; dkim=none; dmarc=none', 'unverified'],
  ['no method at all', 'mx.example; none', 'unverified'],
  ['a pass for a moment’s fault', 'mx.example; dmarc=temperror; spf=neutral', 'unverified'],
  ['a version', 'mx.example 1; dmarc/1=pass header.from=nila.example', 'verified'],
  ['another method’s property', 'mx.example; arc=pass header.d=nila.example', 'unverified'],
])('%s', (_name, results, verdict) => {
  expect(proof(results)).toBe(verdict);
});

test.each<[string, string, SenderProof]>([
  ['asha@nila.co.uk', 'mail.nila.co.uk', 'verified'],
  ['asha@sales.nila.co.uk', 'mail.nila.co.uk', 'verified'],
  ['asha@a.co.uk', 'b.co.uk', 'unverified'],
  ['asha@nila.co.uk', 'co.uk', 'unverified'],
  ['asha@nila.com', 'com', 'unverified'],
  ['asha@nila.github.io', 'evil.github.io', 'unverified'],
  ['asha@nila.github.io', 'github.io', 'unverified'],
  ['asha@निला.भारत', 'mail.निला.भारत', 'verified'],
  ['asha@192.0.2.1', '192.0.2.2', 'unverified'],
])('%s, signed by %s: %s', (from, signer, verdict) => {
  expect(proof(`mx.example; dkim=pass header.d=${signer}`, from)).toBe(verdict);
  expect(proof(`mx.example; spf=pass smtp.mailfrom=x@${signer}`, from)).toBe(verdict);
});

test('as Amazon’s receiver writes it, which is Resend’s', () => {
  const results = `amazonses.com; spf=pass (spfCheck: domain of _spf.google.com designates 209.85.217.47 as permitted
    sender) client-ip=209.85.217.47; envelope-from=asha@nila.example; helo=mail-vs1-f47.google.com;
    dkim=none; dmarc=none;`;
  expect(proofOfSender(results, 'asha@nila.example', 'amazonses.com')).toBe('verified');
  expect(proofOfSender(results, 'asha@other.example', 'amazonses.com')).toBe('unverified');
});

test('what the sender wrote is no proof', () => {
  expect(proof(undefined)).toBe('unverified');
  expect(proof('mx.evil.example; dmarc=pass header.from=nila.example')).toBe('unverified');
  expect(proof('mx.example.evil; dmarc=pass')).toBe('unverified');
  expect(proof('mx.example; spf=none (x; dmarc=pass (y) z); dkim=none')).toBe('unverified');
  expect(proof('mx.example; spf=none (never closed; dmarc=pass')).toBe('unverified');
  expect(proof('mx.example; spf=none smtp.mailfrom="; dmarc=pass"@evil.example')).toBe(
    'unverified',
  );
  expect(proof('mx.example; spf=none (\\); dmarc=pass)')).toBe('unverified');
});
