import { codeOf } from './card.rules.ts'
import { keysOf, pieces, waysOf } from './read-phrase.ts'
import { synonyms } from './synonyms.rules.ts'
import type { Token } from './token.rules.ts'

/**
 * A meaning is a lexeme of its own (`+1x3f9k`) for a line of the list of synonyms: every text that has one of its
 * phrases has it. So the index looks for one lexeme, however many ways there are of saying something.
 */
interface Phrase {
  readonly meaning: string
  /** As it may be written in a query. */
  readonly keys: readonly string[]
  /** As it may stand in a text. */
  readonly ways: readonly (readonly string[])[]
  /** Whether who asks for it means all of the line, or it is only one kind of what the line names. */
  readonly asks: boolean
}

const PHRASE_MOST = 4

const phrases: readonly Phrase[] = synonyms.flatMap((line) => {
  const [wide = '', narrow] = line.split('>')
  const meaning = `+${codeOf(line).toString(36)}`
  const said = narrow === undefined ? wide.split('|') : [wide, ...narrow.split(',')]
  return said.map((text, n) => {
    const tokens = pieces(text.trim())
    return { meaning, keys: keysOf(tokens), ways: waysOf(tokens), asks: narrow === undefined || n === 0 }
  })
})

const byKey = grouped(
  phrases.filter(({ asks }) => asks).flatMap(({ keys, meaning }) => keys.map((key) => ({ key, value: meaning }))),
)
const byFirst = grouped(
  phrases.flatMap(({ meaning, ways }) =>
    ways.map((way) => ({ key: way[0] ?? '', value: { meaning, rest: way.slice(1) } })),
  ),
)

function grouped<T>(pairs: readonly { readonly key: string; readonly value: T }[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const { key, value } of pairs) found.set(key, [...(found.get(key) ?? []), value])
  return found
}

/** The longest phrase from a place on that the list of synonyms knows, with what it means; else that word alone. */
export function phraseAt(tokens: readonly Token[], from: number) {
  for (let length = Math.min(PHRASE_MOST, tokens.length - from); length > 0; length -= 1) {
    const phrase = tokens.slice(from, from + length)
    const meanings = [...new Set(keysOf(phrase).flatMap((key) => byKey.get(key) ?? []))]
    if (meanings.length > 0) return { phrase, meanings }
  }
  return { phrase: tokens.slice(from, from + 1), meanings: [] }
}

/** The meanings of a text's lexemes, each in the part where the last of its words stands: of 0 and 2 that is 2. */
export function meaningsIn(lexemes: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const [lexeme, part] of lexemes) {
    for (const { meaning, rest } of byFirst.get(lexeme) ?? []) {
      const last = lastOf(lexemes, rest, part)
      if (last !== undefined) found.set(meaning, Math.min(last, found.get(meaning) ?? last))
    }
  }
  return found
}

function lastOf(lexemes: ReadonlyMap<string, number>, rest: readonly string[], first: number): number | undefined {
  let last = first
  for (const each of rest) {
    const other = lexemes.get(each)
    if (other === undefined) return undefined
    last = Math.max(last, other)
  }
  return last
}
