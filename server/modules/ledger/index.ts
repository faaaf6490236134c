export { companyBalances, ledgerChecks, listTransfers, postingTable, transferTable } from './ledger.store.ts'
