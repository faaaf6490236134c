import { catalogueImport } from './catalogue-import.ts'
import { claimsJourney } from './claims-journey.ts'
import { creditAccrual } from './credit-accrual.ts'
import { print } from './figures.ts'
import { ledgerTransfers } from './ledger-transfers.ts'
import { movementsList } from './movements-list.ts'
import { movementsStatement } from './movements-statement.ts'
import { orderPage } from './order-page.ts'
import { ordersBatching } from './orders-batching.ts'
import { pagesBesideOrders, pagesLanding } from './pages.ts'
import { policyReplay } from './policy-replay.ts'
import { recordVerify } from './record-verify.ts'
import { searchProducts } from './search-products.ts'
import { searchSuppliers } from './search-suppliers.ts'
import { statementsImport } from './statements-import.ts'
import { trialBalanceAtInstants } from './trial-balance.ts'

/**
 * `npm run bench [-- --only NAME] [--quick]`: a line of JSON per figure. Ratios count; absolute numbers are this
 * machine's.
 */
const benches = {
  'orders.batching': ordersBatching,
  'ledger.transfers': ledgerTransfers,
  'order.page': orderPage,
  'pages.landing': pagesLanding,
  'pages.beside-orders': pagesBesideOrders,
  'movements.list': movementsList,
  'movements.statement': movementsStatement,
  'claims.journey': claimsJourney,
  'statements.import': statementsImport,
  'catalogue.import': catalogueImport,
  'search.products': searchProducts,
  'search.suppliers': searchSuppliers,
  'record.verify': recordVerify,
  'credit.accrual': creditAccrual,
  'policy.replay': policyReplay,
  'ledger.trial-balance': trialBalanceAtInstants,
} as const

const only = process.argv[process.argv.indexOf('--only') + 1]
const quick = process.argv.includes('--quick')

for (const [name, bench] of Object.entries(benches)) {
  if (process.argv.includes('--only') && name !== only) continue
  for (const figure of await bench(quick)) print(figure)
}
process.exit(0)
