export { creditChecks, creditTables } from './credit.store.ts'
