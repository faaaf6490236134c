import { canonicalJson } from '../../kernel/canonical.ts'
import type { Json } from '../../kernel/use-case.ts'
import { all, entry, put, useCase } from '../../kernel/use-case.ts'
import { type LenderRecord, type LenderTerms, lendersRoot, lenderType } from './lender.rules.ts'

export interface RecordLenders {
  readonly lenders: readonly LenderTerms[]
}

/**
 * The house writes down which lenders it is configured with, at each start, and what each lends: what changed is on the
 * timeline. One that is no longer configured lends nothing new. Never refuses.
 */
export const recordLenders = useCase({
  name: 'credit.record-lenders',
  action: 'lenders.record',
  root: (_: RecordLenders) => lendersRoot,
  reads: () => ({ known: all(lenderType, lendersRoot) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ known }, { lenders }, { at }) {
    const now = lenders.map((each): LenderRecord => {
      const before = known.find(({ name, retiredAt }) => name === each.name && retiredAt === undefined)
      return { ...each, since: before?.since ?? at }
    })
    const gone = known
      .filter((each) => each.retiredAt === undefined && !lenders.some(({ name }) => name === each.name))
      .map((each) => ({ ...each, retiredAt: at }))
    const changed = [...now, ...gone].filter((each) => !known.some((before) => print(before) === print(each)))
    return {
      answer: { lenders: lenders.length, changed: changed.length },
      changes: changed.flatMap((each) => [
        put(lenderType, each),
        entry(lendersRoot, each.retiredAt === undefined ? 'lender.configured' : 'lender.retired', said(each)),
      ]),
    }
  },
})

function said({ least, most, ...each }: LenderRecord): Json {
  return { ...each, least: Number(least), most: Number(most) } as unknown as Json
}

function print(each: LenderRecord): string {
  return canonicalJson(said(each))
}
