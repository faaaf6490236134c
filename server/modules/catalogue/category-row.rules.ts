/**
 * One category: code, names in English, Spanish and Chinese, and the codes of other lists that fall into it: `hs` of
 * the Harmonized System, `un` of UNSPSC, `cp` of the CPV. The longest prefix decides; `12-14` are three of them.
 */
export type CategoryRow = readonly [code: string, en: string, es: string, zh: string, from?: string]

/** A top category and what stands under it. */
export interface CategoryBranch {
  readonly top: CategoryRow
  readonly under: readonly CategoryRow[]
}
