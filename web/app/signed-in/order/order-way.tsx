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
  const done: readonly (readonly [string, string | null])[] = [
    [t`Drafted`, order.created_at],
    [t`Agreed`, order.agreed_at],
    [t`Paid into escrow`, order.funded_at],
    [t`Shipped`, shipped],
    [t`Received`, received ? (order.lots.at(-1)?.received_at ?? null) : null],
    [t`Ended`, order.ended_at],
  ]
  const now = done.findIndex(([, at]) => at === null)
  const steps = done.map(([name, at], i): Step => {
    const state = at !== null ? 'done' : i === now ? 'now' : 'later'
    return { name, state, ...(at === null ? {} : { note: dateText(at, order.zone, locale) }) }
  })
  return <Stepper steps={steps} />
}
