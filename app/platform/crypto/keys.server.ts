import { env } from '../env.server';
import { parseKeyring } from './keyring';

/** The keys of ENCRYPTION_KEYS. */
export const keyring = parseKeyring(env.ENCRYPTION_KEYS);
