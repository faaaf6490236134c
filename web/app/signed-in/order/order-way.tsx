import { useLingui } from '@lingui/react/macro'
import { dateText } from '../../parts/formats.ts'
import { type Step, Stepper } from '../../parts/stepper.tsx'
import { usePage } from '../../shell/page-data.ts'
import type { Order } from '../trade/open-order.ts'

/** The way of an order in six steps, each with the day on which it was done. */
export function OrderWay({ order }: { readonly order: Order }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const received = order.lots.length > 0 && order.lots.every((lot) => lot.received_at !== null)
  const shipped = order.lots[0]?.dispatched_at ?? null
  // Each step by its name once it is done, while it is under way, and when it was done.
  const ways: readonly (readonly [string, string, string | null])[] = [
    [t`Drafted`, t`Drafted`, order.created_at],
    [t`Agreed`, t`To be agreed`, order.agreed_at],
    [t`Paid into escrow`, t`To be paid`, order.funded_at],
    [t`Shipped`, t`In production`, shipped],
    [t`Received`, t`On its way`, received ? (order.lots.at(-1)?.received_at ?? null) : null],
    [t`Ended`, t`Being checked`, order.ended_at],
  ]
  // What ended early goes no further.
  const now = order.ended_at === null ? ways.findIndex(([, , at]) => at === null) : -1
  const steps = ways.map(([done, doing, at], i): Step => {
    if (at !== null) return { name: done, state: 'done', note: dateText(at, order.zone, locale) }
    return i === now ? { name: doing, state: 'now' } : { name: done, state: 'later' }
  })
  return <Stepper steps={steps} />
}
