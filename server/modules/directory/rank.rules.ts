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

/** What the words alone tell of a product, whatever its card. */
interface WordsTold {
  /** Shares, 0 to 1. */
  readonly name: number
  readonly category: number
  readonly keywords: number
  readonly description: number
  /** How many of them stand in its name. */
  readonly inName: number
}

function wordsTold(found: readonly GroupFound[], { sizes, weights }: RankFrame): WordsTold {
  return {
    name: shareIn('name', found, sizes, weights),
    category: shareIn('category', found, sizes, weights),
    keywords: shareIn('keywords', found, sizes, weights),
    description: shareIn('description', found, sizes, weights),
    inName: found.reduce((sum, { direct, synonyms }) => sum + Math.max(direct.name, synonyms.name), 0),
  }
}

/** How much of its name is what is looked for, 0 to 1. */
const wholeOf = (inName: number, nameWords: number) => (nameWords === 0 ? 0 : Math.min(1, inName / nameWords))

/**
 * The parts of a product's rank. With nothing looked for only standing, language and completeness tell.
 */
export function rankParts({ card, found }: RankInput, frame: RankFrame): RankParts {
  const { language, weights } = frame
  const told = wordsTold(found, frame)
  return {
    name: told.name * weights.name,
    nameWhole: told.name * wholeOf(told.inName, card.nameWords) * weights.nameWhole,
    category: told.category * weights.category,
    keywords: told.keywords * weights.keywords,
    description: told.description * weights.description,
    language: card.language === language ? weights.language : 0,
    standing: (card.standing / 250) * weights.standing,
    completeness: (card.completeness / 250) * weights.completeness,
  }
}

/**
 * Ranks product after product: the sum of `rankParts`. What the words alone tell is reckoned once for all products that
 * share it (the same list, not an equal one).
 */
export function ranker(frame: RankFrame): (card: RankInput['card'], found: readonly GroupFound[]) => number {
  const { language, weights } = frame
  const known = new Map<readonly GroupFound[], WordsTold & { readonly points: number }>()
  const toldBy = (found: readonly GroupFound[]) => {
    const told = wordsTold(found, frame)
    const { name, category, keywords, description } = told
    const points = name * weights.name + category * weights.category + keywords * weights.keywords
    const all = { ...told, points: points + description * weights.description }
    known.set(found, all)
    return all
  }
  return (card, found) => {
    const { points, name, inName } = known.get(found) ?? toldBy(found)
    return (
      points +
      name * wholeOf(inName, card.nameWords) * weights.nameWhole +
      (card.language === language ? weights.language : 0) +
      (card.standing / 250) * weights.standing +
      (card.completeness / 250) * weights.completeness
    )
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
