export {
  assuranceLimitTable,
  escrowChecks,
  escrowTables,
  freezeTable,
  guaranteeTable,
  holdTable,
  orderExposureTable,
  releaseTable,
  remedyTable,
} from './escrow.store.ts'
