import type { Sent } from './bank.ts'
import type { Counters } from './counters.ts'
import type { Random } from './random.ts'

type Course = Pick<Sent, 'amount' | 'text' | 'hours'> &
  Partial<Pick<Sent, 'payer' | 'references' | 'recalledAfterDays'>>

/** What a payer makes of a wire to the operator's bank: how much, with which words, when, and whether it stays. */
export function wireCourse(r: Random, due: bigint, reference: string, counters: Counters): Course {
  const hit = (what: string) => counters.hit(`bank.wire-${what}`)
  const isLate = r.chance(0.06)
  if (isLate) hit('late')
  const hours = isLate ? r.int(65, 95) * 24 : r.int(12, 7 * 24)
  const dice = r.next()
  const named = r.chance(0.5)
    ? { text: '', references: [reference] }
    : { text: `Order ${printed(r, reference)}, thanks` }
  if (dice < 0.08) {
    hit('unnamed')
    return { amount: due, text: 'OUR INVOICE 4711', hours }
  }
  if (dice < 0.14) {
    hit('of-another')
    return { ...named, amount: due, hours, payer: 'Aunt of somebody' }
  }
  if (dice < 0.22 && due > 100n) {
    hit('short')
    return { ...named, amount: due - due / 50n - 1n, hours }
  }
  if (dice < 0.3) {
    hit('over')
    return { ...named, amount: due + due / 10n + 1n, hours }
  }
  hit('whole')
  return { ...named, amount: due, hours, ...(r.chance(0.06) ? { recalledAfterDays: r.int(1, 30) } : {}) }
}

/** As people copy it: as it is, in groups, in small letters. */
function printed(r: Random, reference: string): string {
  return r.pick([reference, reference.replace(/(.{4})(?=.)/g, '$1 '), reference.toLowerCase()])
}
