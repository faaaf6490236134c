import { creditApplicationChecks, creditApplicationTables } from './applications.store.ts'
import { lineChecks, lineTables } from './lines.store.ts'

/** How the records of credit stand in their tables. */
export const creditTables = [...lineTables, ...creditApplicationTables]

/** What must always hold of credit. */
export const creditChecks = [...lineChecks, ...creditApplicationChecks]
