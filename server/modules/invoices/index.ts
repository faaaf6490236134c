export { listInvoices } from './invoice-list.store.ts'
export { issueWaiting } from './invoices.jobs.ts'
export { invoicesRoutes } from './invoices.routes.ts'
export { invoicesChecks, invoicesTables } from './invoices.store.ts'
