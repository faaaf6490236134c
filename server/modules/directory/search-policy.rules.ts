import { all, hint, type Instant } from '../../kernel/use-case.ts'
import { wholeNumber } from '../policy/number.rules.ts'
import {
  definePolicySection,
  type PolicyVersion,
  policyAt,
  policyRoot,
  policyVersionType,
  valuesOf,
} from '../policy/policy.rules.ts'
import type { RankWeights } from './rank.rules.ts'
import type { SupplierWeights } from './supplier-rank.rules.ts'

/** The published parameters of ranking, and the bounds of what is kept. */
export interface SearchPolicy {
  readonly nameWeight: number
  readonly wholeNameWeight: number
  readonly categoryWeight: number
  readonly keywordsWeight: number
  readonly descriptionWeight: number
  readonly languageWeight: number
  readonly standingWeight: number
  readonly completenessWeight: number
  readonly synonymShare: number
  readonly supplierNameWeight: number
  readonly supplierWholeNameWeight: number
  readonly supplierGoodsWeight: number
  readonly supplierStandingWeight: number
  readonly searchesMost: number
  readonly alertHour: number
  readonly alertWeekday: number
  readonly alertProductsMost: number
}

const points = (value: number, reason: string) => wholeNumber(value, 'points', reason, 100_000)

/** What a place in a list comes from. Nobody can pay for one: no number here knows of money. */
export const searchPolicy = definePolicySection<SearchPolicy>('search', {
  nameWeight: points(4_000, 'What a thing is called says most of what it is.'),
  wholeNameWeight: points(1_500, 'A bolt is a better answer to «bolt» than a cutter of bolts.'),
  categoryWeight: points(1_000, 'The category is chosen from a list; a name is free.'),
  keywordsWeight: points(500, 'Keywords cost their writer nothing.'),
  descriptionWeight: points(300, 'A description also names what a thing goes with.'),
  languageWeight: points(400, 'Of two that are as good, one reads the one that one can read.'),
  standingWeight: points(2_000, 'Badge, stars and shipping on time: half of what the name weighs.'),
  completenessWeight: points(300, 'Image, price, lead time: what one would have to ask for.'),
  synonymShare: wholeNumber(7_000, 'of 10,000', 'Who types a word means that word first.', 10_000),
  supplierNameWeight: points(3_000, 'Who types the name of a company looks for it.'),
  supplierWholeNameWeight: points(2_000, 'Of two that share a word, the one that is called so and nothing else.'),
  supplierGoodsWeight: points(4_000, 'Who mostly lists a thing makes it; who lists one of a hundred trades in it.'),
  supplierStandingWeight: points(2_500, 'Badge, stars and shipping on time: more than half of what goods weigh.'),
  searchesMost: wholeNumber(50, 'searches', 'More alerts than that nobody reads.', 1_000),
  alertHour: wholeNumber(7, "o'clock in the company's zone", 'News is there when the day begins.', 23),
  alertWeekday: wholeNumber(1, 'day of the week, 0 is Sunday', 'The week is planned on its first day.', 6),
  alertProductsMost: wholeNumber(100, 'products', 'More than that is read by nobody; the rest comes next time.', 200),
})

/** All versions of the section; a newer one never counts for what was before it, so a stale list is no harm. */
export function searchPolicies() {
  return hint(all(policyVersionType, policyRoot(searchPolicy.name)))
}

/** The numbers in effect at an instant. */
export function searchNumbers(versions: readonly PolicyVersion[], at: Instant): SearchPolicy {
  return valuesOf(searchPolicy, policyAt(versions, at))
}

/** Which number of the policy each part of a rank weighs. */
export const weightNames = {
  name: 'nameWeight',
  nameWhole: 'wholeNameWeight',
  category: 'categoryWeight',
  keywords: 'keywordsWeight',
  description: 'descriptionWeight',
  language: 'languageWeight',
  standing: 'standingWeight',
  completeness: 'completenessWeight',
  synonym: 'synonymShare',
} as const satisfies Record<keyof RankWeights, keyof SearchPolicy>

/** What each part of a rank weighs. */
export function weightsOf(policy: SearchPolicy): RankWeights {
  const weights = Object.entries(weightNames).map(([part, name]) => [part, policy[name]])
  return Object.fromEntries(weights) as RankWeights
}

/** Which number of the policy each part of a supplier's rank weighs. */
export const supplierWeightNames = {
  name: 'supplierNameWeight',
  nameWhole: 'supplierWholeNameWeight',
  goods: 'supplierGoodsWeight',
  standing: 'supplierStandingWeight',
} as const satisfies Record<keyof SupplierWeights, keyof SearchPolicy>

/** What each part of a supplier's rank weighs. */
export function supplierWeightsOf(policy: SearchPolicy): SupplierWeights {
  const weights = Object.entries(supplierWeightNames).map(([part, name]) => [part, policy[name]])
  return Object.fromEntries(weights) as SupplierWeights
}
