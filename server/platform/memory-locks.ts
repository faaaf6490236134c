import type { RootId } from '../kernel/use-case.ts'
import type { Lock } from './store.ts'

interface Holder {
  readonly locks: Map<string, 'exclusive' | 'shared'>
  granted: boolean
  grant: () => void
}

/** The locks by name; exclusive beats shared. */
function strongest(wanted: readonly Lock[]): Holder['locks'] {
  const locks: Holder['locks'] = new Map()
  for (const { root, mode, counter } of wanted) {
    const name = counter === undefined ? `r:${root}` : `c:${counter}`
    if (locks.get(name) !== 'exclusive') locks.set(name, mode)
  }
  return locks
}

/** Locks of a memory store: all of a batch at once, first come first served, held until released. */
export function memoryLocks() {
  const holders = new Set<Holder>()
  let queue: Holder[] = []

  function isFree(name: string, mode: 'exclusive' | 'shared', but: Holder): boolean {
    for (const holder of holders) {
      const held = holder === but ? undefined : holder.locks.get(name)
      if (held === 'exclusive' || (held === 'shared' && mode === 'exclusive')) return false
    }
    return true
  }

  // A waiter reserves what it waits for, so that later batches cannot pass it for ever.
  function grantAll(): void {
    const reserved = new Set<string>()
    for (const waiter of queue) {
      const free = [...waiter.locks].every(([name, mode]) => !reserved.has(name) && isFree(name, mode, waiter))
      if (!free) for (const name of waiter.locks.keys()) reserved.add(name)
      else {
        waiter.granted = true
        holders.add(waiter)
        waiter.grant()
      }
    }
    queue = queue.filter((waiter) => !waiter.granted)
  }

  return {
    begin(wanted: readonly Lock[]) {
      const locks = strongest(wanted)
      const holder: Holder = { locks, granted: false, grant: () => undefined }
      const ready = new Promise<void>((resolve) => {
        holder.grant = resolve
      })
      queue.push(holder)
      grantAll()
      return {
        ready,
        tryMore(more: readonly Lock[]): ReadonlySet<RootId> {
          const got = new Set<RootId>()
          for (const { root, mode } of more) {
            if (!isFree(`r:${root}`, mode, holder)) continue
            got.add(root)
            if (locks.get(`r:${root}`) !== 'exclusive') locks.set(`r:${root}`, mode)
          }
          return got
        },
        release(): void {
          holders.delete(holder)
          queue = queue.filter((waiter) => waiter !== holder)
          grantAll()
        },
      }
    },
  }
}
