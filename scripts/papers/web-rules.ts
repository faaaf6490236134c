import { currencyExponents } from '../../server/kernel/currency.ts'
import { claimsPolicy } from '../../server/modules/claims/claims-policy.rules.ts'
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
    claims: claimsPolicy.defaults,
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

/** The decimals of currencies that have not two: what runtimes know of them differs, and differs from ISO 4217. */
export function webDigitsPaper(): Paper {
  const others = [...currencyExponents].filter(([, digits]) => digits !== 2)
  const text = `// Written by \`npm run papers\` from the currencies of the server (ISO 4217). Change it there.
export const digitsOf: Readonly<Record<string, number>> = ${JSON.stringify(Object.fromEntries(others), undefined, 2)}
`
  return { path: 'web/app/parts/minor-digits.generated.ts', text }
}
