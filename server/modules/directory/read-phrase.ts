import { type StemLanguage, stemOf } from './analyse-words.ts'
import { isStopWord, pairsOf, type Token, tokensOf } from './token.rules.ts'

/** More is not read: a query is a few words, not a text. */
export const WORDS_MOST = 12
const LETTERS_MOST = 200

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
export function pieces(query: string): readonly Token[] {
  const tokens = tokensOf(query.slice(0, LETTERS_MOST)).flatMap((token): readonly Token[] =>
    token.kind === 'han' ? chineseWords(token.text).map((text) => ({ kind: 'han', text, parts: [] })) : [token],
  )
  const telling = tokens.filter((token) => !isStopWord(token.text))
  return (telling.length > 0 ? telling : tokens).slice(0, WORDS_MOST)
}

const stemLanguages: readonly StemLanguage[] = ['en', 'es']

/** How the pieces of a phrase are written in the list of synonyms, by language; Chinese has no spaces. */
export function keysOf(tokens: readonly Token[]): readonly string[] {
  if (tokens.every((token) => token.kind === 'han')) return [tokens.map((token) => token.text).join('')]
  const words = tokens.flatMap((token) =>
    token.parts.length > 0 && token.kind === 'word' ? token.parts : [token.text],
  )
  return stemLanguages.map((language) => words.map((word) => stemOf(word, language)).join(' '))
}

/** The ways in which a phrase stands in a text of any of our languages: each way all of its lexemes. */
export function waysOf(tokens: readonly Token[]): readonly (readonly string[])[] {
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
