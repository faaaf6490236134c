import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/** A list of movements under a name, for everybody in the company. */
export interface SavedView {
  readonly companyId: RootId
  /** `viw_…` */
  readonly id: string
  readonly name: string
  /** The filters as they stand in the address of the list. */
  readonly query: Readonly<Record<string, string>>
  readonly author: string
  readonly savedAt: Instant
  readonly removedAt?: Instant
}

export const viewType: RecordType<SavedView> = {
  name: 'transaction_center.saved_views',
  root: (view) => view.companyId,
  id: (view) => view.id,
}

/** How many views a company keeps. */
export const VIEWS_MOST = 50
