import { jaroWinkler } from '@skyra/jaro-winkler'
import anyAscii from 'any-ascii'
import { type NameList, type NameMatch, nameWords } from './name-list.rules.ts'

/** Words in Latin letters whatever the script: `Илзе` is `ilze`, `王虚构` is `wang xu gou`. */
function latinWords(name: string): readonly string[] {
  // Each Chinese character is a word of its own in its transliteration, with a capital.
  const spaced = name.replace(/(\p{Script=Han})/gu, ' $1 ')
  return nameWords(anyAscii(spaced))
}

/** Below this a pair of words is no pair. */
const WORD_LEAST = 0.85

/**
 * How close two names are, 0 to 1, whatever the order of their words: each word of the listed name with its best word
 * of ours (Jaro–Winkler), weighted by length. What is more in our name does not count against it: it errs to a hit.
 */
function closeness(ours: readonly string[], listed: readonly string[]): number {
  let [sum, letters] = [0, 0]
  const left = [...ours]
  for (const word of listed) {
    letters += word.length
    const best = bestOf(word, left)
    if (best === undefined) continue
    sum += best.score * word.length
    left.splice(best.at, 1)
  }
  return letters === 0 ? 0 : sum / letters
}

function bestOf(word: string, among: readonly string[]): { readonly at: number; readonly score: number } | undefined {
  let found: { readonly at: number; readonly score: number } | undefined
  for (const [at, each] of among.entries()) {
    const score = each === word ? 1 : jaroWinkler(each, word)
    if (score >= WORD_LEAST && score > (found?.score ?? 0)) found = { at, score }
  }
  return found
}

/** Where one writes two words and the other one: held against each other without the space. */
function joinedCloseness(ours: readonly string[], listed: readonly string[]): number {
  if (ours.length === listed.length) return 0
  const [a, b] = [ours.join(''), listed.join('')]
  const isNear = Math.abs(a.length - b.length) <= 1
  const score = isNear ? jaroWinkler(a, b) : 0
  return score >= 0.95 ? score : 0
}

interface Known {
  readonly words: readonly string[]
  readonly plain: string
  readonly match: Omit<NameMatch, 'name' | 'score'>
}

/** Lists made ready to be searched many times. */
export interface NameIndex {
  readonly known: readonly Known[]
}

/** Makes lists ready. */
export function indexNames(lists: readonly NameList[]): NameIndex {
  const known = lists.flatMap(({ list, entries }) =>
    entries.flatMap(({ entry, program, names }) =>
      [...new Set(names)].map((listed) => {
        const words = latinWords(listed)
        return { words, plain: words.join(' '), match: { list, entry, program, listed } }
      }),
    ),
  )
  return { known: known.filter(({ words }) => words.length > 0) }
}

/**
 * Every listed name that one of ours is close to, the closest first, one for each entry. A listed name of a single word
 * is only met by a name that is that word. `least`: 0 to 100.
 */
export function matchNames({ known }: NameIndex, names: readonly string[], least: number): readonly NameMatch[] {
  const found = new Map<string, NameMatch>()
  for (const name of names) {
    const ours = latinWords(name)
    for (const each of known) {
      const score = Math.round(100 * scoreOf(ours, each))
      const key = `${each.match.list} ${each.match.entry}`
      if (score >= least && score > (found.get(key)?.score ?? 0)) found.set(key, { ...each.match, name, score })
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score)
}

function scoreOf(ours: readonly string[], { words, plain }: Known): number {
  if (words.length === 1) return ours.length === 1 ? jaroWinkler(ours[0] ?? '', plain) : joinedCloseness(ours, words)
  return Math.max(closeness(ours, words), joinedCloseness(ours, words))
}
