import type { Card } from './card.rules.ts'
import type { WordsFound } from './part.rules.ts'

/** The published parameters: what each part of a rank weighs, in parts of ten thousand. They are policy. */
export interface RankWeights {
  readonly name: number
  readonly nameWhole: number
  readonly category: number
  readonly keywords: number
  readonly description: number
  readonly language: number
  readonly standing: number
  readonly completeness: number
  /** What a word that means the same weighs of one that was typed. */
  readonly synonym: number
}

/** What a place in the list comes from: each part 0 to its weight. */
export type RankParts = Readonly<Record<Exclude<keyof RankWeights, 'synonym'>, number>>

/** One thing that is looked for, as it was found: by what was typed, and by what means the same. */
export interface GroupFound {
  readonly direct: WordsFound
  readonly synonyms: WordsFound
}

export interface RankInput {
  readonly card: Card
  readonly found: readonly GroupFound[]
}

/** What a rank is reckoned against, the same for all products of a search. */
export interface RankFrame {
  /** How many lexemes each thing that is looked for takes to be there whole. */
  readonly sizes: readonly number[]
  /** `languageNo` of the reader's language. */
  readonly language: number
  readonly weights: RankWeights
}

/**
 * The parts of a product's rank. With nothing looked for only standing, language and completeness tell.
 */
export function rankParts({ card, found }: RankInput, { sizes, language, weights }: RankFrame): RankParts {
  const name = shareIn('name', found, sizes, weights)
  const inName = found.reduce((sum, { direct, synonyms }) => sum + Math.max(direct.name, synonyms.name), 0)
  const whole = card.nameWords === 0 ? 0 : Math.min(1, inName / card.nameWords)
  return {
    name: name * weights.name,
    nameWhole: name * whole * weights.nameWhole,
    category: shareIn('category', found, sizes, weights) * weights.category,
    keywords: shareIn('keywords', found, sizes, weights) * weights.keywords,
    description: shareIn('description', found, sizes, weights) * weights.description,
    language: card.language === language ? weights.language : 0,
    standing: (card.standing / 250) * weights.standing,
    completeness: (card.completeness / 250) * weights.completeness,
  }
}

/** How much of what is looked for stands in a part, 0 to 1. */
function shareIn(
  part: keyof WordsFound,
  found: readonly GroupFound[],
  sizes: readonly number[],
  { synonym }: RankWeights,
): number {
  let sum = 0
  for (let n = 0; n < found.length; n += 1) {
    const group = found[n]
    if (group === undefined) continue
    const meant = (Math.min(1, group.synonyms[part]) * synonym) / 10_000
    sum += Math.max(Math.min(1, group.direct[part] / (sizes[n] ?? 1)), meant)
  }
  return found.length === 0 ? 0 : sum / found.length
}

/** The rank itself: the sum of its parts. */
export function rankOf(parts: RankParts): number {
  let sum = 0
  for (const part of Object.values(parts)) sum += part
  return sum
}
