import { hash } from 'node:crypto'
import canonicalizeModule from 'canonicalize'
import type { Json } from './use-case.ts'

// The package is CommonJS whose export is the function itself; its types describe a default export.
const serialize = canonicalizeModule as unknown as (value: Json) => string | undefined

/** The one text of a JSON value: RFC 8785 (keys sorted, shortest numbers). Throws on what JSON cannot hold. */
export function canonicalJson(value: Json): string {
  const text = serialize(value)
  if (text === undefined) throw new Error('not a JSON value')
  return text
}

/** sha256 as 64 lower-case hex digits. */
export function sha256Hex(bytes: string | Uint8Array): string {
  return hash('sha256', bytes, 'hex')
}

/** What tells two inputs apart: sha256 of the canonical form. */
export function fingerprint(value: Json): string {
  return sha256Hex(canonicalJson(value))
}
