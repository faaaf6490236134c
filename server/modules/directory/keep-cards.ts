import { CardTable } from './card-table.ts'
import type { SearchStore, Seen } from './search.store.ts'

/** So many numbers are read at once. */
const AT_ONCE = 10_000
/** More changes than so many are not read one by one: all cards are read anew. */
const CHANGES_MOST = 20_000
/** The log of the index goes back an hour; who has not looked for half of it reads everything anew. */
const STALE_MS = 30 * 60_000

type Read = Pick<SearchStore, 'snapshot' | 'rowsBetween' | 'changedSince'>

/**
 * The cards of all products in the memory of a process, kept in step with the index: it reads which documents were
 * written since it last read, by transactions, so that nothing is missed however they overlap. `clock` in milliseconds.
 */
export class KeptCards {
  private readonly store: Read
  private readonly clock: () => number
  private cards = new CardTable()
  private seen: (Seen & { readonly at: number }) | undefined
  private changes: number[] = []
  private forgotten = 0

  constructor(store: Read, clock: () => number = () => performance.now()) {
    this.store = store
    this.clock = clock
  }

  get table(): CardTable {
    return this.cards
  }

  /** How many changes were heard of. */
  get position(): number {
    return this.forgotten + this.changes.length
  }

  /** The documents that changed behind a position; `undefined`: that is not known any more. */
  changedBehind(position: number): readonly number[] | undefined {
    return position < this.forgotten ? undefined : this.changes.slice(position - this.forgotten)
  }

  /** Brings the table to what is there when this is called, or later. Who asks while it is read waits for the next. */
  readonly fresh: () => Promise<void> = oneAtATime(() => this.read())

  private async read(): Promise<void> {
    const at = this.clock()
    if (this.seen === undefined || at - this.seen.at > STALE_MS) return this.readAll(at)
    const { seen, rows } = await this.store.changedSince(this.seen, CHANGES_MOST)
    if (rows === undefined) return this.readAll(at)
    this.changes.push(...this.cards.take(rows))
    this.seen = { ...seen, at }
    if (this.changes.length > 2 * CHANGES_MOST) this.forget(this.changes.length - CHANGES_MOST)
  }

  private async readAll(at: number): Promise<void> {
    const { highest, ...seen } = await this.store.snapshot()
    const table = new CardTable()
    table.reach(highest + 1)
    // The next are read while these are put in.
    let next = this.store.rowsBetween(0, AT_ONCE - 1)
    for (let first = AT_ONCE; first <= highest + AT_ONCE; first += AT_ONCE) {
      const rows = await next
      if (first <= highest) next = this.store.rowsBetween(first, first + AT_ONCE - 1)
      table.take(rows)
    }
    this.cards = table
    this.seen = { ...seen, at }
    this.forget(this.changes.length)
    // What was kept by an older position is not known to be what it was.
    this.forgotten += 1
  }

  private forget(count: number): void {
    this.changes = this.changes.slice(count)
    this.forgotten += count
  }
}

/** One at a time; whoever asks waits for one that began after he asked, and all who wait at once wait for the same. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  const start = () => {
    running = work().finally(() => {
      running = undefined
    })
    return running
  }
  const after = async (before: Promise<void>) => {
    await before.catch(() => undefined)
    next = undefined
    return running ?? start()
  }
  return () => {
    if (running === undefined) return start()
    next ??= after(running)
    return next
  }
}
