export {
  accountBalance,
  companyBalances,
  creditsOf,
  ledgerChecks,
  listTransfers,
  postingTable,
  transferTable,
} from './ledger.store.ts'
export { ledgerBrowser } from './ledger-browser.store.ts'
export { findTransfer, type TransferRead, transferPage, transfersByKey } from './transfer-reads.store.ts'
