import type { Outside, OutsideHandler } from '../payments/index.ts'
import type { ScreeningAnswer } from '../vetting/name-list.rules.ts'
import type { OrderKind } from './payment-order.rules.ts'
import { recordRefundScreening } from './record-refund-screening.ts'
import { recordScreening } from './record-screening.ts'
import { passPayee } from './step-payment-order.ts'

/** The body of `payment-order.payee-named`. */
interface NamedNews {
  readonly payment_order: string
  readonly kind: OrderKind
  readonly owner_root: string
  readonly owner: string
  readonly name: string
}

type Recorded = Promise<{ readonly kind: string; readonly answer?: unknown }>

/** Keeps what was found about the payee of a wire that goes back; whoever owns wires does. */
type RecordWire = (
  outside: Outside,
  found: { readonly wireId: string; readonly answer: ScreeningAnswer; readonly name: string },
) => Recorded

/**
 * On `payment-order.payee-named`: what a person typed of a payee is screened; only then a colleague may approve it.
 * What is found is kept with what the order pays, as for the name that was known of it: a hit blocks its money.
 */
export function screenNamedPayee(recordWire: RecordWire): OutsideHandler {
  const recorded = (
    outside: Outside,
    { kind, owner_root, owner, name }: NamedNews,
    answer: ScreeningAnswer,
  ): Recorded => {
    const found = { answer, name }
    if (kind === 'wire-return') return recordWire(outside, { wireId: owner_root, ...found })
    return kind === 'refund'
      ? outside.submit('screened', recordRefundScreening, { orderId: owner_root, refundId: owner, ...found })
      : outside.submit('screened', recordScreening, { companyId: owner_root, payoutId: owner, ...found })
  }
  return async (event, outside) => {
    const news = event.body as unknown as NamedNews
    const answer = await outside.checks.screen([news.name])
    if (answer === 'unknown') throw new Error('the screening gave no answer')
    const kept = await recorded(outside, news, answer)
    if (kept.kind !== 'done' || !(kept.answer as { may_go_out: boolean }).may_go_out) return
    await outside.submit('passed', passPayee, { orderRoot: news.payment_order, name: news.name })
  }
}
