import type { SupplierCard } from './supplier-card.rules.ts'

/** The published parameters of the order of suppliers, in points. They are policy. */
export interface SupplierWeights {
  readonly name: number
  readonly nameWhole: number
  readonly goods: number
  readonly standing: number
}

/** What a place comes from: each part 0 to its weight. */
export type SupplierParts = Readonly<Record<keyof SupplierWeights, number>>

/** Where one thing that is looked for was found of a supplier. */
export interface SupplierWordFound {
  readonly inName: boolean
  /** How much of what it lists: 3 much, 2 some, 1 few, 0 nothing. */
  readonly listed: 0 | 1 | 2 | 3
}

/** What a thing weighs that a supplier lists much of, some, few. */
const shares = [0, 0.3, 0.65, 1] as const

/** The parts of a supplier's rank. With nothing looked for only standing tells. */
export function supplierParts(
  card: Pick<SupplierCard, 'nameWords' | 'standing'>,
  found: readonly SupplierWordFound[],
  weights: SupplierWeights,
): SupplierParts {
  const inName = found.filter((each) => each.inName).length
  const listed = found.reduce((sum, each) => sum + shares[each.listed], 0)
  const all = Math.max(1, found.length)
  return {
    name: (inName / all) * weights.name,
    nameWhole: (inName / all) * Math.min(1, inName / card.nameWords) * weights.nameWhole,
    goods: (listed / all) * weights.goods,
    standing: (card.standing / 250) * weights.standing,
  }
}

export function supplierRank({ name, nameWhole, goods, standing }: SupplierParts): number {
  return name + nameWhole + goods + standing
}
