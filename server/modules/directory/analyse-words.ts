import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as spanishStem } from '@orama/stemmers/spanish'
import { hanLexemes, isStopWord, type Token, tokensOf } from './token.rules.ts'

/** A language whose words have stems here; Chinese has none. */
export type StemLanguage = 'en' | 'es'

/** Nouns of trade that are no form of the verb they come from: a bearing is no bear, a coating no coat. */
const ownWords: ReadonlySet<string> = new Set(
  'bearing bedding building casting ceiling clothing coating fitting lighting lining moulding packing wedding'.split(
    ' ',
  ),
)

/** The English stem, but for words of their own. */
function englishCut(word: string): string {
  const one = word.endsWith('s') ? word.slice(0, -1) : word
  return ownWords.has(one) ? one : englishStem(word)
}

const STEMS_KEPT = 200_000
const known: Readonly<Record<StemLanguage, Map<string, string>>> = { en: new Map(), es: new Map() }
const stemmers = { en: englishCut, es: spanishStem } as const

/**
 * What a word is compared by: `bolts` is `bolt`, `tornillos` is `tornill~`. The mark keeps languages apart, for what
 * Spanish leaves of `washer` is what English leaves of `washing`. Never empty.
 */
export function stemOf(word: string, language: StemLanguage): string {
  const before = known[language].get(word)
  if (before !== undefined) return before
  const cut = stemmers[language](word) || word
  const stem = language === 'es' ? `${cut}~` : cut
  // Words of strangers come in without end; what is kept must not.
  if (known[language].size >= STEMS_KEPT) known[language].clear()
  known[language].set(word, stem)
  return stem
}

/** A code that stands apart from what it belongs to: `DIN 933` is found as `din933`, `6204 2RS` as `62042rs`. */
function joinedCode(before: Token | undefined, token: Token): readonly string[] {
  const isPart = before?.kind === 'code' || (before?.kind === 'word' && before.text.length <= 5)
  return isPart ? [before.text + token.text] : []
}

/**
 * The lexemes under which a text of a product is found, each once. Words are stemmed by the text's language, codes
 * stand whole and in parts, Chinese as characters and pairs of them.
 */
export function lexemesOf(text: string, language: string): readonly string[] {
  const stems: StemLanguage = language === 'es' ? 'es' : 'en'
  if (text.length > SHORT_LETTERS) return lexemesRead(text, stems)
  const before = short[stems].get(text)
  if (before !== undefined) return before
  const found = lexemesRead(text, stems)
  if (short[stems].size >= SHORT_KEPT) short[stems].clear()
  short[stems].set(text, found)
  return found
}

/** Keywords, categories and names of certificates come again and again. */
const SHORT_LETTERS = 40
const SHORT_KEPT = 20_000
const short: Readonly<Record<StemLanguage, Map<string, readonly string[]>>> = { en: new Map(), es: new Map() }

function lexemesRead(text: string, stems: StemLanguage): readonly string[] {
  const tokens = tokensOf(text)
  const found = new Set<string>()
  for (const [n, token] of tokens.entries())
    for (const each of lexemesOfToken(token, tokens[n - 1], stems)) found.add(each)
  return [...found]
}

function lexemesOfToken(token: Token, before: Token | undefined, stems: StemLanguage): readonly string[] {
  if (token.kind === 'han') return hanLexemes(token.text)
  if (token.kind === 'code') return [token.text, ...token.parts, ...joinedCode(before, token)]
  if (isStopWord(token.text)) return []
  return [token.text, ...token.parts].map((word) => stemOf(word, stems))
}

/** The words of a text that a typing error is held against: letters only, as they are written. */
export function spelledWords(text: string): readonly string[] {
  const words = tokensOf(text)
    .filter((token) => token.kind === 'word')
    .flatMap((token) => [token.text, ...token.parts])
  return [...new Set(words.filter((word) => word.length >= 3 && !isStopWord(word)))]
}
