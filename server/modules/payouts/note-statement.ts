import { entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { lenderRoot } from '../credit/lender.rules.ts'
import { remittanceType } from './remittance.rules.ts'

export interface NoteStatement {
  readonly lender: string
  readonly remittanceId: string
  /** The statement that it acknowledged. */
  readonly statement: string
}

/** A lender acknowledged what it was told of a remittance. Twice is once. Refuses `not-found`. */
export const noteStatement = useCase({
  name: 'payouts.note-statement',
  action: 'remittance.told',
  root: ({ lender }: NoteStatement) => lenderRoot(lender),
  reads: ({ remittanceId }, root) => ({ remittance: one(remittanceType, root, remittanceId) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ remittance }, { statement }, { at }, root) {
    if (remittance === undefined) return refuse('not-found')
    const answer = { remittance: remittance.id, statement }
    if (remittance.told === statement) return { answer, changes: [] }
    return {
      answer,
      changes: [
        put(remittanceType, { ...remittance, told: statement, toldAt: at }),
        entry(root, 'remittance.told', answer),
      ],
    }
  },
})
