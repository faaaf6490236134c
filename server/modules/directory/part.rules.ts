import { codeOf } from './card.rules.ts'

/** Parts of a product in which a lexeme can stand, by number, the weightiest first. */
export const parts = ['name', 'category', 'keywords', 'description'] as const
export type Part = (typeof parts)[number]

/** How many lexemes of one thing that is looked for stand in each part of a product. */
export type WordsFound = Readonly<Record<Part, number>>

/**
 * Where each lexeme of a product stands, three bytes each: 22 bits of its code, two of the part, in rising order. A
 * search reads this of what it ranks instead of asking PostgreSQL for a rank of each way of saying each word. Two
 * lexemes share 22 bits once in four million: then a word is thought to stand where it does not, and ranks higher.
 */
const ENTRY_BYTES = 3
const CODE_MASK = 0x3fffff

/** The weightiest part of each lexeme, as bytes. */
export function writeParts(best: Iterable<readonly [lexeme: string, part: number]>): Buffer {
  const entries = [...best].map(([lexeme, part]) => partCode(lexeme) * parts.length + part)
  const bytes = Buffer.alloc(entries.length * ENTRY_BYTES)
  for (const [n, entry] of entries.sort((a, b) => a - b).entries()) bytes.writeUIntBE(entry, n * ENTRY_BYTES, 3)
  return bytes
}

/** What a lexeme is looked up by. */
export const partCode = (lexeme: string) => codeOf(lexeme) & CODE_MASK

/** In which parts these lexemes stand, each counted once, in its weightiest part. The bytes: from `at`, so many. */
export function wordsFound(bytes: Buffer, at: number, length: number, codes: readonly number[]): WordsFound {
  const found = { name: 0, category: 0, keywords: 0, description: 0 }
  for (const code of codes) {
    const part = partOf(bytes, at, length / ENTRY_BYTES, code)
    if (part !== undefined) found[part] += 1
  }
  return found
}

/** Binary search: the first entry that is not less than the code in its weightiest part. */
function partOf(bytes: Buffer, at: number, entries: number, code: number): Part | undefined {
  const wanted = code * parts.length
  let [from, to] = [0, entries]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (bytes.readUIntBE(at + middle * ENTRY_BYTES, ENTRY_BYTES) < wanted) from = middle + 1
    else to = middle
  }
  if (from === entries) return undefined
  const entry = bytes.readUIntBE(at + from * ENTRY_BYTES, ENTRY_BYTES)
  return entry - wanted < parts.length ? parts[entry - wanted] : undefined
}
