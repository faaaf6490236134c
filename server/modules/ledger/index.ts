export { ledgerChecks, postingTable, transferTable } from './ledger.store.ts'
