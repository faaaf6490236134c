import { creditApplicationChecks, creditApplicationTables } from './applications.store.ts'
import { drawChecks, drawTables } from './draws.store.ts'
import { lenderChecks, lenderTables } from './lenders.store.ts'
import { lineChecks, lineTables } from './lines.store.ts'
import { mandateChecks, mandateTables } from './mandates.store.ts'

/** How the records of credit stand in their tables. */
export const creditTables = [
  ...lineTables,
  ...creditApplicationTables,
  ...drawTables,
  ...lenderTables,
  ...mandateTables,
]

/** What must always hold of credit. */
export const creditChecks = [
  ...lineChecks,
  ...creditApplicationChecks,
  ...drawChecks,
  ...lenderChecks,
  ...mandateChecks,
]
