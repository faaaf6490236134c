import { type StemLanguage, stemOf } from './analyse-words.ts'
import { synonyms } from './synonyms.rules.ts'
import { isStopWord, pairsOf, type Token, tokensOf } from './token.rules.ts'

/**
 * One thing that is looked for. A product has it when it has all lexemes of one of the alternatives; `direct` are those
 * of the words that were typed, `synonyms` those of words that mean the same.
 */
export interface SearchGroup {
  /** As it was typed. */
  readonly said: string
  readonly direct: readonly (readonly string[])[]
  readonly synonyms: readonly (readonly string[])[]
}

/** More is not read: a query is a few words, not a text. */
const WORDS_MOST = 12
const LETTERS_MOST = 200
const PHRASE_MOST = 4

const chinese = new Intl.Segmenter('zh', { granularity: 'word' })

/** A run falls into words; characters that are no word with their neighbours stay together. */
function chineseWords(run: string): readonly string[] {
  const words: string[] = []
  let isLoose = false
  for (const { segment } of chinese.segment(run)) {
    const isSingle = [...segment].length === 1
    if (isSingle && isLoose) words.push(`${words.pop()}${segment}`)
    else words.push(segment)
    isLoose = isSingle
  }
  return words
}

/** What was typed as pieces that are looked for alone: Chinese runs fall into words. */
function pieces(query: string): readonly Token[] {
  const tokens = tokensOf(query.slice(0, LETTERS_MOST)).flatMap((token): readonly Token[] =>
    token.kind === 'han' ? chineseWords(token.text).map((text) => ({ kind: 'han', text, parts: [] })) : [token],
  )
  const telling = tokens.filter((token) => !isStopWord(token.text))
  return (telling.length > 0 ? telling : tokens).slice(0, WORDS_MOST)
}

const stemLanguages: readonly StemLanguage[] = ['en', 'es']

/** How the pieces of a phrase are written in the list of synonyms, by language; Chinese has no spaces. */
function keysOf(tokens: readonly Token[]): readonly string[] {
  if (tokens.every((token) => token.kind === 'han')) return [tokens.map((token) => token.text).join('')]
  const words = tokens.flatMap((token) =>
    token.parts.length > 0 && token.kind === 'word' ? token.parts : [token.text],
  )
  return stemLanguages.map((language) => words.map((word) => stemOf(word, language)).join(' '))
}

/** All lexemes that a phrase has in a text of any of our languages. */
function directOf(tokens: readonly Token[]): readonly (readonly string[])[] {
  const each = tokens.map(alternativesOf)
  const ways = Math.max(...each.map((ways) => ways.length))
  return Array.from({ length: ways }, (_, n) => each.flatMap((ways) => ways[Math.min(n, ways.length - 1)] ?? []))
}

function alternativesOf(token: Token): readonly (readonly string[])[] {
  if (token.kind === 'han') return [pairsOf(token.text)]
  const whole = token.kind === 'code' ? [token.text] : stemLanguages.map((language) => stemOf(token.text, language))
  const ways = [...new Set(whole)].map((lexeme) => [lexeme])
  // A code is meant whole; its parts are looked for only where nothing has it (`looseQuery`).
  if (token.kind === 'code' || token.parts.length === 0) return ways
  return [...ways, ...stemLanguages.map((language) => token.parts.map((part) => stemOf(part, language)))]
}

const meanings = meaningsOf(synonyms)

/** For each phrase what else it may be called, as lexemes. */
function meaningsOf(lines: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>()
  const phraseOf = (phrase: string) => {
    const tokens = pieces(phrase)
    return { keys: keysOf(tokens), direct: directOf(tokens) }
  }
  const add = (key: string, others: readonly (readonly string[])[]) =>
    found.set(key, [...(found.get(key) ?? []), ...others])
  for (const line of lines) {
    const [wide, narrow] = line.split('>')
    const phrases = (narrow === undefined ? line.split('|') : narrow.split(',')).map((phrase) =>
      phraseOf(phrase.trim()),
    )
    const from = narrow === undefined ? phrases : [phraseOf((wide ?? '').trim())]
    for (const each of from)
      for (const key of new Set(each.keys))
        add(
          key,
          phrases.filter((other) => other !== each).flatMap(({ direct }) => direct),
        )
  }
  return found
}

function withoutTwins(ways: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(ways.map((way) => [way.join(' '), way])).values()]
}

/** The longest phrase from here on that the list of synonyms knows. */
function phraseAt(tokens: readonly Token[], from: number) {
  for (let length = Math.min(PHRASE_MOST, tokens.length - from); length > 0; length -= 1) {
    const phrase = tokens.slice(from, from + length)
    const others = [...new Set(keysOf(phrase))].flatMap((key) => meanings.get(key) ?? [])
    if (others.length > 0) return { phrase, others: withoutTwins(others) }
  }
  const alone = tokens[from]
  return alone === undefined ? undefined : { phrase: [alone], others: [] }
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
  return groupsOf(
    pieces(query).flatMap((token): readonly Token[] =>
      token.kind === 'code' && token.parts.length > 0
        ? [token, ...token.parts.map((text): Token => ({ kind: 'code', text, parts: [] }))]
        : [token],
    ),
  )
}

function groupsOf(tokens: readonly Token[]): readonly SearchGroup[] {
  const run = codeRun(tokens)
  const groups: SearchGroup[] = []
  for (let n = 0; n < tokens.length; ) {
    const found = phraseAt(tokens, n)
    if (found === undefined) break
    const { phrase, others } = found
    const together = phrase.length === 1 ? [...joined(tokens, n), ...run].map((lexeme) => [lexeme]) : []
    groups.push({
      said: phrase.map((token) => token.text).join(' '),
      direct: [...directOf(phrase), ...together],
      synonyms: others,
    })
    n += phrase.length
  }
  return groups
}

/** How many lexemes a group takes to be there whole: as many as the shortest way of saying it has. */
export function sizeOf({ direct, synonyms }: SearchGroup): { readonly direct: number; readonly synonyms: number } {
  const least = (ways: readonly (readonly string[])[]) => Math.max(1, Math.min(...ways.map(({ length }) => length), 9))
  const [first] = direct
  return { direct: Math.max(1, first?.length ?? 1), synonyms: synonyms.length === 0 ? 1 : least(synonyms) }
}
