import { hkdfSync } from 'node:crypto'

/** Makes secrets of the server's own, by name: always the same, and none says anything of another. */
export type SecretOf = (name: string) => Buffer

/** The secrets that follow from one (HKDF with SHA-256, RFC 5869), 32 bytes each. Nothing of them has to be kept. */
export function derivedSecrets(secret: string): SecretOf {
  return (name) => Buffer.from(hkdfSync('sha256', secret, 'surety', name, 32))
}
