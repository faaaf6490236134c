export {
  assuranceLimitTable,
  escrowChecks,
  escrowTables,
  exposureInAll,
  freezeTable,
  guaranteeTable,
  holdTable,
  orderExposureTable,
  releaseTable,
  remedyTable,
} from './escrow.store.ts'
