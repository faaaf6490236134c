import type { RootId } from '../../kernel/use-case.ts'
import { all, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import type { RedactionReason } from '../messages/message.rules.ts'
import { claimType, staffSide } from './claim.rules.ts'
import { told } from './claim-facts.rules.ts'
import { claimTextType, withoutWords } from './claim-text.rules.ts'

export interface RedactClaimText {
  readonly orderId: RootId
  readonly claimId: string
  readonly textId: string
  readonly reason: RedactionReason
}

/**
 * Staff take the words of a text of a claim away, and of its translations: a statement, an answer, an offer's words, a
 * note of evidence, a question, reasons. The text stays where it was, with its hash, and says who took its words and
 * why; the claim goes on as it was, also one that is over. Refuses `person-needed`, `not-found`, `text-redacted`.
 */
export const redactClaimText = useCase({
  name: 'claims.redact-claim-text',
  action: 'claims.redact-claim-text',
  root: (input: RedactClaimText) => input.orderId,
  reads: ({ claimId }, root) => ({ claim: one(claimType, root, claimId), texts: all(claimTextType, root) }),
  sides: () => staffSide,
  decide({ claim, texts }, { claimId, textId, reason }, { at, actor }) {
    const text = texts.find((each) => each.textId === textId && each.claimId === claimId)
    if (claim === undefined || text === undefined) return refuse('not-found')
    const { kind, person } = actor
    if (kind !== 'user' || person === undefined) return refuse('person-needed')
    if (text.redactedAt !== undefined) return refuse('text-redacted')
    const gone = texts.filter((each) => each === text || (each.translates === textId && each.redactedAt === undefined))
    const said = { text: textId, reason }
    return {
      answer: { claim: claimId, ...said },
      changes: [
        ...gone.map((each) => put(claimTextType, withoutWords(each, reason, person, at))),
        ...told(claim, 'claim.text-redacted', said),
      ],
    }
  },
})
