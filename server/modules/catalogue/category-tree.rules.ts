import type { CategoryBranch } from './category-row.rules.ts'
import { equipmentTree } from './category-tree-equipment.rules.ts'
import { householdTree } from './category-tree-household.rules.ts'
import { materialsTree } from './category-tree-materials.rules.ts'

/** The whole tree in the order in which it is shown. Codes stay for ever: versions of products name them. */
export const categoryTree: readonly CategoryBranch[] = [...materialsTree, ...equipmentTree, ...householdTree]
