import { sha256Hex } from '../kernel/canonical.ts'

/** The provider's own id of something, from the request's key: the same request makes the same id. */
export function referenceFor(kind: string, key: string): string {
  return `sbx_${kind}_${sha256Hex(`${kind} ${key}`).slice(0, 20)}`
}
