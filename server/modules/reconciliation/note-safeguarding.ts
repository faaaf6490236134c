import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, event, put, useCase } from '../../kernel/use-case.ts'
import { type Breach, breachRootOf, breachType, isNews, standing } from './safeguarding.rules.ts'

const operatorId: RootId = 'cmp_operator'

export interface NoteSafeguarding {
  readonly currency: string
  /** Kept less owed, as one snapshot of the ledger showed it: below 0, so much is missing. Minor units. */
  readonly over: bigint
}

/**
 * Notes that client money is short, that more is missing, or that it is whole again: people are told when a breach
 * begins and when it is over, once each. A look that shows nothing new changes nothing. Never refuses: it is a fact.
 */
export const noteSafeguarding = useCase({
  name: 'reconciliation.note-safeguarding',
  action: 'reconciliation.note-safeguarding',
  root: ({ currency }: NoteSafeguarding) => breachRootOf(currency),
  reads: (_, root) => ({ breaches: all(breachType, root) }),
  sides: () => [{ as: 'staff', company: operatorId }],
  decide({ breaches }, { currency, over }, { at, newId }, breachRoot) {
    const before = standing(breaches)
    if (!isNews(before, over)) return { answer: { currency, news: 'none' as string }, changes: [] }
    const missing = -over
    if (before === undefined) {
      const breachId = newId('brc')
      const breach: Breach = { breachRoot, breachId, currency, shortfall: missing, worst: missing, openedAt: at }
      return told('safeguarding.short', breach, missing)
    }
    if (over >= 0n) return told('safeguarding.covered', { ...before, endedAt: at }, before.worst)
    return { answer: { currency, news: 'deeper' as string }, changes: [put(breachType, { ...before, worst: missing })] }
  },
})

function told(topic: string, breach: Breach, amount: bigint) {
  const { breachRoot, breachId, currency } = breach
  const said = { breach: breachId, currency, amount: Number(amount) }
  return {
    answer: { currency, news: topic },
    changes: [
      put(breachType, breach),
      entry(breachRoot, topic, said),
      event(breachRoot, topic, { company: operatorId, ...said }),
    ],
  }
}
