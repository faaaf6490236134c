import { jaroWinkler } from '@skyra/jaro-winkler'
import { spelledWords } from './analyse-words.ts'
import type { SearchIndex } from './search-index.ts'
import { plainText } from './token.rules.ts'

/** Less alike is another word. */
const ALIKE_LEAST = 0.82
/** Ten times as many products are worth so much likeness. */
const COMMON = 0.015

/**
 * A query with its misspelled words put right, by words that products have; `undefined` when all are known or nothing
 * is near.
 */
export async function correctWords(
  index: Pick<SearchIndex, 'known' | 'near'>,
  query: string,
): Promise<string | undefined> {
  const words = spelledWords(query)
  const known = await index.known(words)
  let corrected = plainText(query)
  for (const word of words.filter((each) => !known.has(each))) {
    const best = bestOf(word, await index.near(word))
    if (best !== undefined) corrected = corrected.replaceAll(word, best)
  }
  return corrected === plainText(query) ? undefined : corrected
}

function bestOf(word: string, near: Awaited<ReturnType<SearchIndex['near']>>): string | undefined {
  const scored = near
    .map((each) => ({ ...each, alike: jaroWinkler(word, each.word) }))
    .filter(({ alike }) => alike >= ALIKE_LEAST)
    .map(({ word, alike, documents }) => ({ word, score: alike + COMMON * Math.log10(documents + 1) }))
  return scored.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))[0]?.word
}
