import { escrowPolicy } from '../../server/modules/escrow/escrow-policy.rules.ts'
import { ordersPolicy } from '../../server/modules/orders/orders-policy.rules.ts'
import { paymentsPolicy } from '../../server/modules/payments/payments-policy.rules.ts'
import type { Paper } from './paper.ts'

/** The numbers of policy that public pages name; the web app itself knows no server. */
export function webRulesPaper(): Paper {
  const orders = Object.entries(ordersPolicy.defaults).filter(([, value]) => typeof value !== 'object')
  const rules = {
    methods: paymentsPolicy.defaults.methods,
    orders: Object.fromEntries(orders),
    transactionFee: {
      bps: escrowPolicy.defaults.transactionFeeBps,
      capUsd: escrowPolicy.defaults.transactionFeeCapUsd,
    },
  }
  const text = `// Written by \`npm run papers\` from the policy of the server. Change it there.
export const rules = ${JSON.stringify(rules, undefined, 2)} as const
`
  return { path: 'web/app/public/rules.generated.ts', text }
}
