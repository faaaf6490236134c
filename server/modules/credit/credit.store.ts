import { lineChecks, lineTables } from './lines.store.ts'

/** How the records of credit stand in their tables. */
export const creditTables = [...lineTables]

/** What must always hold of credit. */
export const creditChecks = [...lineChecks]
