export { ratesChecks, ratesTables } from './rates.store.ts'
export { recordRates } from './record-rates.ts'
export { recordTaxCode } from './record-tax-code.ts'
