import { settleMandate } from '../modules/credit/settle-mandate.ts'
import { settleRefund } from '../modules/payments/index.ts'
import type { ProviderEvent } from '../modules/payments/providers/provider.ts'
import { chargebackFactOf, mandateFactOf, outcomeInputOf, paymentFactOf } from '../modules/payments/report.rules.ts'
import { settlePayout } from '../modules/payouts/index.ts'
import { receiveWire } from '../modules/reconciliation/index.ts'
import type { Reaction } from '../platform/relay.ts'
import { askedBackOf, settlesOf } from './payment-facts.ts'
import { reaction } from './reaction.ts'

/** Provider's news goes to the highest writer of what it speaks of. */
export function onNews(news: ProviderEvent, provider: string): readonly Reaction[] {
  switch (news.type) {
    case 'payment': {
      const said = paymentFactOf(news.payment)
      if (said === undefined) return []
      // Our own key tells what it pays.
      const [name, settle] = settlesOf(said.paymentId)
      return [reaction(name, settle, said)]
    }
    case 'refund':
    case 'payout': {
      const said = outcomeInputOf(news.effect)
      if (said === undefined) return []
      const { root, id, input } = said
      // A refund to an account is a payout to its provider: our own key tells what it is.
      return id.startsWith('rfd_')
        ? [reaction('settle-refund', settleRefund, { ...input, orderId: root, refundId: id })]
        : [reaction('settle-payout', settlePayout, { ...input, companyId: root, payoutId: id })]
    }
    case 'mandate': {
      const said = mandateFactOf(news.mandate)
      return said === undefined ? [] : [reaction('settle-mandate', settleMandate, said)]
    }
    case 'wire':
      return [reaction('receive-wire', receiveWire, { ...news.wire, bank: provider })]
    case 'chargeback': {
      const said = chargebackFactOf(news.chargeback)
      if (said === undefined) return []
      const [name, settle] = askedBackOf(said.paymentId)
      return [reaction(name, settle, said)]
    }
  }
}
