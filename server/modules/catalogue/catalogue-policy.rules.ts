import type { Instant } from '../../kernel/use-case.ts'
import { all, hint } from '../../kernel/use-case.ts'
import { wholeNumber } from '../policy/number.rules.ts'
import {
  definePolicySection,
  type PolicyVersion,
  policyAt,
  policyRoot,
  policyVersionType,
  valuesOf,
} from '../policy/policy.rules.ts'

/** The numbers of catalogues and imports. */
export interface CataloguePolicy {
  readonly productsMost: number
  readonly imagesMost: number
  readonly imageBytes: number
  readonly variantsMost: number
  readonly tiersMost: number
  readonly importRowsMost: number
  readonly importBytes: number
}

export const cataloguePolicy = definePolicySection<CataloguePolicy>('catalogue', {
  productsMost: wholeNumber(500_000, 'products', 'A wholesaler of spare parts has 300,000.', 10_000_000),
  imagesMost: wholeNumber(12, 'files', 'Every side and the packing; nobody looks at more.', 100),
  imageBytes: wholeNumber(10_000_000, 'bytes', 'A photograph of a good telephone has 8 MB.', 100_000_000),
  variantsMost: wholeNumber(200, 'variants', 'Ten sizes in twenty colours.', 1000),
  tiersMost: wholeNumber(12, 'prices', 'More steps than anybody can compare.', 100),
  importRowsMost: wholeNumber(100_000, 'rows', 'A whole catalogue in one file, read within a minute.', 1_000_000),
  importBytes: wholeNumber(200_000_000, 'bytes', '100,000 rows with long descriptions have 150 MB.', 1_000_000_000),
})

/** All versions of the section. */
export function cataloguePolicies() {
  return hint(all(policyVersionType, policyRoot(cataloguePolicy.name)))
}

/** The numbers in effect at an instant. */
export function catalogueNumbers(versions: readonly PolicyVersion[], at: Instant): CataloguePolicy {
  return valuesOf(cataloguePolicy, policyAt(versions, at))
}
