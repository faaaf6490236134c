export {
  assuranceLimitTable,
  escrowChecks,
  escrowTables,
  exposureInAll,
  freezeTable,
  fundTables,
  holdTable,
  orderExposureTable,
  releaseTable,
  remedyTable,
} from './escrow.store.ts'
export { moveOwnFunds } from './move-fund.ts'
export { supplierStanding } from './supplier-standing.store.ts'
