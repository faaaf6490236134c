export { issueWaiting } from './invoices.jobs.ts'
export { invoicesChecks, invoicesTables } from './invoices.store.ts'
