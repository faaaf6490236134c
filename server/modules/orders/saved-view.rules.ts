import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import type { OrderFilter } from './order-filter.rules.ts'

/** A filter of the orders' list under a name: one person's own, or everybody's in the company. */
export interface SavedView {
  readonly companyId: RootId
  readonly viewId: string
  readonly name: string
  readonly filter: OrderFilter
  /** The person who made it. */
  readonly owner: string
  readonly shared: boolean
  readonly state: 'kept' | 'removed'
  readonly keptAt: Instant
}

export const savedViewType: RecordType<SavedView> = {
  name: 'orders.views',
  root: (view) => view.companyId,
  id: (view) => view.viewId,
}

/** Whether a person has the view among his own: his, or shared with all. */
export function isSeenBy(view: SavedView, person: string): boolean {
  return view.state === 'kept' && (view.shared || view.owner === person)
}

/** The views among which a name has one meaning: the company's shared ones, or one person's own. */
export function viewsBeside(views: readonly SavedView[], { shared, owner }: Pick<SavedView, 'shared' | 'owner'>) {
  return views.filter((each) => each.state === 'kept' && each.shared === shared && (shared || each.owner === owner))
}

/** Names are the same when they look the same. */
export function isSameName(one: string, other: string): boolean {
  return one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase()
}
