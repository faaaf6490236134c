import { createContext, type ReactNode, useContext } from 'react'
import type { OrderEntry } from '../../api/entries.ts'
import type { SeenOrder } from '../../api/sent.ts'
import type { Order } from '../trade/open-order.ts'

/** The order that a page shows: what its forms were made for, and what happened last. */
export interface Seen {
  readonly order: Pick<Order, 'id' | 'version' | 'buyer' | 'buyer_name' | 'supplier' | 'supplier_name' | 'zone'>
  /** The newest first. */
  readonly entries: readonly OrderEntry[]
  readonly person: string
}

const SeenContext = createContext<Seen | undefined>(undefined)

/** Around everything of a page that is about one order: its forms go out to the order as it is shown here. */
export function SeenOrderProvider({ seen, children }: { readonly seen: Seen; readonly children: ReactNode }) {
  return <SeenContext value={seen}>{children}</SeenContext>
}

export function useSeen(): Seen | undefined {
  return useContext(SeenContext)
}

/** What a form brings of it. */
export function seenOrder({ order, entries }: Seen): SeenOrder {
  return { order: order.id, version: order.version, entry: entries[0]?.seq ?? 0 }
}
