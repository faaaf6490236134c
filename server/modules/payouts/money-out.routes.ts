import type { Route } from '../../platform/route.ts'
import { bankFilesRoutes } from './bank-files.routes.ts'
import { paymentOrdersRoutes } from './payment-orders.routes.ts'
import { payoutsRoutes } from './payouts.routes.ts'
import { remittancesRoutes } from './remittances.routes.ts'
import { screeningsRoutes } from './screenings.routes.ts'
import { unclaimedRoutes } from './unclaimed.routes.ts'
import { waitingRoutes } from './waiting.routes.ts'

/** Every route of money out. */
export const moneyOutRoutes: readonly Route[] = [
  ...payoutsRoutes,
  ...waitingRoutes,
  ...bankFilesRoutes,
  ...paymentOrdersRoutes,
  ...screeningsRoutes,
  ...unclaimedRoutes,
  ...remittancesRoutes,
]
