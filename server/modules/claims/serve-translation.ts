import type { RootId } from '../../kernel/use-case.ts'
import { all, isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import type { OrderSide } from '../orders/order.rules.ts'
import { claimChanges, staffSide } from './claim.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import { type ClaimText, checkText, claimTextType, written } from './claim-text.rules.ts'
import { isForParties } from './decision.rules.ts'
import { openWish, translationServed } from './translation.rules.ts'

export interface ServeTranslation {
  readonly orderId: RootId
  readonly claimId: string
  /** Who asked for it. */
  readonly side: OrderSide
  /** The texts of the claim that are translated, each into one language (BCP 47). */
  readonly texts: readonly { readonly textId: string; readonly language: string; readonly text: string }[]
}

/**
 * Staff put a human translation beside texts of a claim; the originals stay what counts. What was left of the side's
 * clocks when it asked is left of them now. Refuses `not-found`, `wrong-claim-state`, `translation-not-asked`,
 * `text-unknown` { text }, `text-redacted`, `text-missing`, `text-too-long` { most }.
 */
export const serveTranslation = useCase({
  name: 'claims.serve-translation',
  action: 'claims.serve-translation',
  root: (input: ServeTranslation) => input.orderId,
  reads: (_, root) => ({ ...claimReads(root), texts: all(claimTextType, root) }),
  more: aroundReads,
  sides: () => staffSide,
  decide({ texts: known, ...facts }, { claimId, side, texts }, context) {
    const found = caseFor(facts, claimId, 'serve-translation', context.actor)
    if (isRefusal(found)) return found
    const { claim, timing } = found
    const { orderId } = claim
    const wish = openWish(claim, side)
    if (wish === undefined) return refuse('translation-not-asked')
    // What the parties may not read yet is not put before them in another language either.
    const hidden = facts.decisions.filter((each) => !isForParties(each)).map((each) => each.textId)
    const originals = known.filter(
      ({ claimId: of, kind, sealed, textId }) =>
        of === claimId && kind !== 'translation' && !sealed && !hidden.includes(textId),
    )
    const unknown = texts.find(({ textId }) => !originals.some((each) => each.textId === textId))
    if (unknown !== undefined) return refuse('text-unknown', { text: unknown.textId })
    const isGone = ({ textId }: ClaimText) => texts.some((each) => each.textId === textId)
    if (originals.some((each) => each.redactedAt !== undefined && isGone(each))) return refuse('text-redacted')
    const faults = texts.flatMap(({ text }) => checkText(text, timing.policy.textMost) ?? [])
    if (faults[0] !== undefined) return faults[0]
    const words = texts.map(({ textId: translates, language, text }) =>
      written({ kind: 'translation', by: 'mediator', orderId, claimId, text, translates, language }, context),
    )
    const after = translationServed(claim, wish, context.at)
    const said = words.map(({ row }) => ({ of: row.translates ?? '', language: row.language ?? '', text: row.hash }))
    return {
      answer: { claim: claimId, translations: words.map(({ row }) => row.textId) },
      changes: [
        ...words.flatMap(({ changes }) => changes),
        ...claimChanges(claim, after),
        ...told(after, 'claim.translated', { side, texts: said }),
      ],
    }
  },
})
