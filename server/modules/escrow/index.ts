export {
  assuranceLimitTable,
  escrowChecks,
  freezeTable,
  guaranteeTable,
  holdTable,
  orderExposureTable,
  releaseTable,
  remedyTable,
} from './escrow.store.ts'
