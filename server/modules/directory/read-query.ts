import { phraseAt } from './read-meanings.ts'
import { pieces, WORDS_MOST, waysOf } from './read-phrase.ts'
import type { Token } from './token.rules.ts'

/** One thing that is looked for. */
export interface SearchGroup {
  /** As it was typed. */
  readonly said: string
  /** A product has it when it has all lexemes of one of these ways. */
  readonly ways: readonly (readonly string[])[]
  /** Lexemes of the words that were typed, by the languages they may be of: what a rank is told by. */
  readonly direct: readonly (readonly string[])[]
  /** Lexemes of what they mean, however it is said. */
  readonly meanings: readonly string[]
}

/** A word and its neighbour written as one: `fork lift` is `forklift`, `205 55 r16` is `20555r16`. */
function joined(tokens: readonly Token[], n: number): readonly string[] {
  const [before, token, after] = [tokens[n - 1], tokens[n], tokens[n + 1]]
  if (token === undefined || token.kind === 'han') return []
  const pairs = [
    before && before.kind !== 'han' && before.text + token.text,
    after && after.kind !== 'han' && token.text + after.text,
  ]
  return pairs.filter((pair): pair is string => typeof pair === 'string')
}

/** Codes that stand beside each other, as one. */
function codeRun(tokens: readonly Token[]): readonly string[] {
  const codes = tokens.filter((token) => token.kind === 'code')
  return codes.length > 2 && codes.length === tokens.length ? [codes.map((token) => token.text).join('')] : []
}

/** What somebody typed, as what is looked for; nothing for nothing that can be looked for. */
export function readQuery(query: string): readonly SearchGroup[] {
  return groupsOf(pieces(query))
}

/** The same for when nothing has all of it: codes fall into their parts. */
export function looseQuery(query: string): readonly SearchGroup[] {
  const tokens = pieces(query).flatMap((token): readonly Token[] =>
    token.kind === 'code' && token.parts.length > 0
      ? [token, ...token.parts.map((text): Token => ({ kind: 'code', text, parts: [] }))]
      : [token],
  )
  // One code may have a hundred parts, and each costs a look at every product.
  return groupsOf(tokens.slice(0, WORDS_MOST))
}

function groupsOf(tokens: readonly Token[]): readonly SearchGroup[] {
  const run = codeRun(tokens)
  const groups: SearchGroup[] = []
  for (let n = 0; n < tokens.length; ) {
    const { phrase, meanings } = phraseAt(tokens, n)
    const together = phrase.length === 1 ? [...joined(tokens, n), ...run].map((lexeme) => [lexeme]) : []
    const direct = waysOf(phrase)
    groups.push({
      said: phrase.map((token) => token.text).join(' '),
      ways: [...(meanings.length > 0 ? meanings.map((each) => [each]) : direct), ...together],
      direct: [...direct, ...together],
      meanings,
    })
    n += phrase.length
  }
  return groups
}

/** How many lexemes a group takes to be there whole. */
export function sizeOf({ direct }: SearchGroup): number {
  return Math.max(1, direct[0]?.length ?? 1)
}
