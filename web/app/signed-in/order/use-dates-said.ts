import { useLingui } from '@lingui/react/macro'
import type { OrderEntry } from '../../api/entries.ts'
import { useNow } from '../../parts/clock.tsx'
import type { Order, Side } from '../trade/open-order.ts'

/** A sentence of what dates bring, and its time. */
export interface DateSaid {
  readonly text: string
  readonly by: string | null
}

interface Read {
  readonly topic: string
  readonly body: Readonly<Record<string, unknown>>
}

const read = ({ body }: OrderEntry) => JSON.parse(body) as Read
const newest = (entries: readonly OrderEntry[], topic: string) => entries.map(read).find((each) => each.topic === topic)

/** What the record says of late goods and of how the order ended, to each side: nobody has to search for it. */
export function useDatesSaid(order: Order, side: Side, entries: readonly OrderEntry[]): readonly DateSaid[] {
  const why = useEnds()
  const asked = useLateAsked()
  const now = useNow().toISOString()
  if (order.ended_at !== null) {
    const end = newest(entries, 'order.cancelled') ?? newest(entries, 'order.expired')
    const text = why[String(end?.body.reason ?? '')]
    return text === undefined ? [] : [{ text, by: null }]
  }
  const until = newest(entries, 'order.late-cancellation-asked')?.body.proof_until
  if (typeof until !== 'string' || until <= now || side === 'staff') return []
  return [{ text: asked(side), by: until }]
}

function useEnds(): Readonly<Record<string, string>> {
  const { t } = useLingui()
  return {
    'not-shipped': t`The goods were not shipped in time and no shipment was proven: what was paid goes back to the buyer.`,
    'supplier-cancelled': t`The supplier cancelled it: what was paid goes back to the buyer.`,
    'buyer-cancelled': t`The buyer cancelled it before it was paid: what had come goes back.`,
    'by-agreement': t`Both sides agreed to end it.`,
    'charged-back': t`The card’s bank took the money back before anything was shipped.`,
    'in-default': t`The balance was never paid: the deposit was split and the order ended.`,
    claim: t`All of its goods were paid back by a claim.`,
    unanswered: t`Nobody answered the proposal in time.`,
    unpaid: t`The first payment did not come in time.`,
  }
}

function useLateAsked(): (side: Exclude<Side, 'staff'>) => string {
  const { t } = useLingui()
  return (side) =>
    side === 'supplier'
      ? t`The buyer asked to cancel what is not shipped. Prove the shipment in time; else its money goes back.`
      : t`You asked to cancel what is not shipped. The supplier may still prove a shipment; else the money goes back by itself.`
}
