import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CryptoKey,
  calculateJwkThumbprint,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';

/** The secret and keys every `supabase start` uses: known to all, so good for development only. */
const secret = new TextEncoder().encode('super-secret-jwt-token-with-at-least-32-characters-long');
const demoExpiry = 1983812996;

export interface Claims extends JWTPayload {
  role?: string;
  session_id?: string;
  aal?: string;
}

export interface Keys {
  anonKey: string;
  serviceRoleKey: string;
  jwks: { keys: JWK[] };
  /** Signs an access token as hosted Supabase does (ES256). */
  sign(claims: Claims): Promise<string>;
  /** Signs a token only this stack reads: signed storage addresses. */
  signInternal(claims: Claims, expiresIn: number): Promise<string>;
  /** The claims of a token one of our keys signed; throws jose's errors otherwise. */
  verify(token: string): Promise<Claims>;
}

/** Loads the signing key kept in the data directory, or makes one. */
export async function loadKeys(dataDir: string): Promise<Keys> {
  const privateJwk = await loadPrivateKey(join(dataDir, 'keys'));
  const kid = await calculateJwkThumbprint(privateJwk);
  const publicJwk = { kty: privateJwk.kty, crv: privateJwk.crv, x: privateJwk.x, y: privateJwk.y };
  const privateKey = await importJWK(privateJwk, 'ES256');
  const publicKey = await importJWK(publicJwk as JWK, 'ES256');
  return {
    anonKey: await demoKey('anon'),
    serviceRoleKey: await demoKey('service_role'),
    jwks: { keys: [{ ...publicJwk, kid, alg: 'ES256', use: 'sig', key_ops: ['verify'] } as JWK] },
    sign: (claims) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid, typ: 'JWT' }).sign(privateKey),
    signInternal: (claims, expiresIn) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuedAt()
        .setExpirationTime(`${expiresIn}s`)
        .sign(secret),
    verify: async (token) => (await verify(token, publicKey)).payload,
  };
}

function verify(token: string, publicKey: CryptoKey | Uint8Array) {
  const { alg } = decodeProtectedHeader(token);
  return alg === 'ES256'
    ? jwtVerify<Claims>(token, publicKey, { algorithms: ['ES256'] })
    : jwtVerify<Claims>(token, secret, { algorithms: ['HS256'] });
}

function demoKey(role: string): Promise<string> {
  return new SignJWT({ iss: 'supabase-demo', role, exp: demoExpiry })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(secret);
}

async function loadPrivateKey(directory: string): Promise<JWK> {
  const file = join(directory, 'signing-key.json');
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JWK;
  } catch {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(pair.privateKey);
    await mkdir(directory, { recursive: true });
    await chmod(directory, 0o700);
    await writeFile(file, JSON.stringify(jwk), { mode: 0o600 });
    return jwk;
  }
}
