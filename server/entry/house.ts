import type { CounterType } from '../kernel/use-case.ts'
import { catalogueChecks, catalogueTables } from '../modules/catalogue/index.ts'
import { claimsChecks, claimsTables } from '../modules/claims/index.ts'
import { creditChecks, creditTables } from '../modules/credit/index.ts'
import { lineUseType } from '../modules/credit/line.rules.ts'
import { directoryChecks, directoryTables } from '../modules/directory/index.ts'
import {
  assuranceLimitTable,
  escrowChecks,
  freezeTable,
  fundTables,
  holdTable,
  orderExposureTable,
  releaseTable,
  remedyTable,
} from '../modules/escrow/index.ts'
import { exposureType } from '../modules/escrow/room.rules.ts'
import { inspectionsChecks, inspectionsTables } from '../modules/inspections/index.ts'
import { invoicesChecks, invoicesTables } from '../modules/invoices/index.ts'
import { balanceType } from '../modules/ledger/account.rules.ts'
import { ledgerChecks, postingTable, transferTable } from '../modules/ledger/index.ts'
import { messagesChecks, messagesTables } from '../modules/messages/index.ts'
import { noticesChecks, noticesTables } from '../modules/notices/index.ts'
import { webhooksChecks, webhooksTables } from '../modules/notices/webhooks.store.ts'
import { ordersChecks, ordersTables } from '../modules/orders/index.ts'
import { partiesTables } from '../modules/parties/index.ts'
import { partiesChecks } from '../modules/parties/points.store.ts'
import { paymentsChecks, paymentsTables } from '../modules/payments/index.ts'
import { payoutsChecks, payoutsTables } from '../modules/payouts/index.ts'
import { performanceChecks, performanceTables } from '../modules/performance/index.ts'
import { policyChecks, policyTables } from '../modules/policy/index.ts'
import { quotationsChecks, quotationsTables } from '../modules/quotations/index.ts'
import { ratesChecks, ratesTables } from '../modules/rates/index.ts'
import { reconciliationChecks, reconciliationTables } from '../modules/reconciliation/index.ts'
import { recordChecks } from '../modules/record/index.ts'
import { reviewsChecks, reviewsTables } from '../modules/reviews/index.ts'
import { storefrontsChecks, storefrontsTables } from '../modules/storefronts/index.ts'
import { transactionCenterChecks, transactionCenterTables } from '../modules/transaction-center/index.ts'
import { vettingChecks, vettingTables } from '../modules/vetting/index.ts'
import type { House } from '../platform/batch.ts'
import type { Access } from '../platform/judge-command.ts'
import type { RecordTable } from '../platform/record-table.ts'
import type { Store } from '../platform/store.ts'
import { lanesOf, newsOfRecord } from './worker.ts'

/** Every record table of the product: a type that is not here can be neither read nor written. */
export const tables: readonly RecordTable[] = [
  transferTable,
  postingTable,
  holdTable,
  freezeTable,
  releaseTable,
  remedyTable,
  orderExposureTable,
  assuranceLimitTable,
  ...fundTables,
  ...creditTables,
  ...paymentsTables,
  ...payoutsTables,
  ...policyTables,
  ...ratesTables,
  ...partiesTables,
  ...invoicesTables,
  ...reconciliationTables,
  ...catalogueTables,
  ...ordersTables,
  ...messagesTables,
  ...claimsTables,
  ...inspectionsTables,
  ...performanceTables,
  ...vettingTables,
  ...reviewsTables,
  ...quotationsTables,
  ...directoryTables,
  ...storefrontsTables,
  ...noticesTables,
  ...transactionCenterTables,
  ...webhooksTables,
]

const counters: readonly CounterType[] = [balanceType, exposureType, lineUseType]

/** Every invariant as SQL: each answers no rows when it holds. */
export const checks = [
  ...ledgerChecks,
  ...escrowChecks,
  ...creditChecks,
  ...paymentsChecks,
  ...payoutsChecks,
  ...invoicesChecks,
  ...policyChecks,
  ...partiesChecks,
  ...vettingChecks,
  ...ratesChecks,
  ...reconciliationChecks,
  ...catalogueChecks,
  ...ordersChecks,
  ...messagesChecks,
  ...claimsChecks,
  ...inspectionsChecks,
  ...performanceChecks,
  ...recordChecks,
  ...reviewsChecks,
  ...quotationsChecks,
  ...directoryChecks,
  ...storefrontsChecks,
  ...transactionCenterChecks,
  ...noticesChecks,
  ...webhooksChecks,
]

/** What the executor needs of the product, on the given store. */
export function houseOn(store: Store, access: Access): House {
  const types = new Map(tables.map((table) => [table.type.name, table.type]))
  const bounds = new Map(counters.map((counter) => [counter.name, counter]))
  return {
    store,
    access,
    boundsOf: (type, root, key) => bounds.get(type)?.bounds(root, key) ?? { floor: null, ceiling: null },
    lanesOf,
    topicOf: newsOfRecord,
    idOf: (type, record) => types.get(type)?.id(record) ?? '',
  }
}
