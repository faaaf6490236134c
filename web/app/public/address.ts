import type { Language } from '../language/languages.ts'

/** The full address of a public page in a language. */
export function addressOf(origin: string, { prefix }: Language, path: string): string {
  return `${origin}${prefix}${path === '/' && prefix !== '' ? '' : path}`
}
