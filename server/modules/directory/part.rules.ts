import { codeOf } from './card.rules.ts'

/** Parts of a product in which a lexeme can stand, by number, the weightiest first. */
export const parts = ['name', 'category', 'keywords', 'description'] as const
export type Part = (typeof parts)[number]

/** How many lexemes of one thing that is looked for stand in each part of a product. */
export type WordsFound = Readonly<Record<Part, number>>

/**
 * Where each lexeme of a product stands, four bytes each: 24 bits of its code, and the number of the part and one. The
 * store looks codes up in these bytes instead of asking PostgreSQL for a rank of each way of saying each word. Two
 * lexemes share a code once in sixteen million: then a word is thought to stand where it does not, and ranks higher.
 */
const ENTRY_BYTES = 4
/** Zeros at the end: what follows a code that is found anywhere is a byte that is there. */
const END_BYTES = 4
const CODE_MASK = 0xffffff

/** The weightiest part of each lexeme, by number, as bytes. */
export function writeParts(best: readonly (readonly [lexeme: string, part: number])[]): Buffer {
  const bytes = Buffer.alloc(best.length * ENTRY_BYTES + END_BYTES)
  for (const [n, [lexeme, part]] of best.entries())
    bytes.writeUInt32BE(partCode(lexeme) * 256 + part + 1, n * ENTRY_BYTES)
  return bytes
}

/** The bytes again: the part of each code. */
export function readParts(bytes: Buffer): ReadonlyMap<number, Part> {
  const found = new Map<number, Part>()
  for (let at = 0; at + ENTRY_BYTES <= bytes.length - END_BYTES; at += ENTRY_BYTES) {
    const part = parts[(bytes[at + 3] ?? 0) - 1]
    if (part !== undefined) found.set(bytes.readUIntBE(at, 3), part)
  }
  return found
}

/** What a lexeme is looked up by: never 0, as zeros end the bytes. */
export const partCode = (lexeme: string) => codeOf(lexeme) & CODE_MASK || 1

/** The code as it stands in the bytes. */
export function codeBytes(code: number): Buffer {
  const bytes = Buffer.alloc(3)
  bytes.writeUIntBE(code, 0, 3)
  return bytes
}

/** Counts found parts, as they stand behind their codes: 1 to 4, and 0 for a code that was not found. */
export function countParts(found: Iterable<number>): WordsFound {
  const counts = { name: 0, category: 0, keywords: 0, description: 0 }
  for (const each of found) {
    const part = parts[each - 1]
    if (part !== undefined) counts[part] += 1
  }
  return counts
}
