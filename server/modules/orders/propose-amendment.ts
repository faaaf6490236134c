import type { RootId } from '../../kernel/use-case.ts'
import { all, append, due, entry, event, put, refuse, useCase } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import type { Amendment } from './amendment.rules.ts'
import { amendmentType, checkAmendment, firstTerms, fitted } from './amendment.rules.ts'
import { bookReads, booksOf, marketReads } from './books.rules.ts'
import { marketOf } from './flow.rules.ts'
import { checkProducts, productReads } from './line-product.rules.ts'
import { orderType, sideOf, sidesOf } from './order.rules.ts'
import { checkStep } from './step.rules.ts'
import type { TermsContent } from './terms.rules.ts'
import { acceptanceType, termsHash, termsType, totalOf } from './terms.rules.ts'

export interface ProposeAmendment {
  readonly orderId: RootId
  /** The whole of the terms as they are to be. Once something is paid, instalments follow the total by themselves. */
  readonly content: TermsContent
}

/**
 * One side proposes a change of agreed terms; it has accepted what it proposes. Refuses `wrong-state`, `not-your-turn`,
 * `offer-open`, `nothing-new`, and what `checkAmendment` refuses.
 */
export const proposeAmendment = useCase({
  name: 'orders.propose-amendment',
  action: 'orders.propose-amendment',
  root: (input: ProposeAmendment) => input.orderId,
  reads: (_, root) => ({ ...bookReads(root), amendments: all(amendmentType, root) }),
  more: (facts, { content }) => ({ ...marketReads(facts), ...productReads(content, facts.order?.supplierId) }),
  sides: ({ order }) => sidesOf(order),
  decide({ amendments, ...facts }, input, { at, actor, newId }) {
    const books = booksOf(facts)
    if (books === undefined) return refuse('wrong-state', { status: facts.order?.status ?? 'draft' })
    const { order } = books
    const side = sideOf(order, actor.company)
    const refused = checkStep('amend-terms', order, side)
    if (refused !== undefined || side === undefined) return refused ?? refuse('not-found')
    if (amendments.some((each) => each.state === 'open')) return refuse('offer-open')
    const content = fitted(books, input.content)
    const { policy } = marketOf(facts)
    const first = firstTerms(amendments, books.content)
    const barred = checkAmendment(books, content, first, policy) ?? checkProducts(content, facts)
    if (barred !== undefined) return barred
    const [hash, base, version] = [termsHash(content), order.agreedVersion ?? order.version, order.version + 1]
    if (hash === termsHash(books.content)) return refuse('nothing-new', { version: base })
    const { orderId, currency, zone } = order
    const answerBy = endOfTerm(at, policy.amendmentAnswer, zone)
    const limits = { firstFreight: first.freight, firstShipBy: first.shipBy }
    const ids = { orderId, amendmentId: newId('amd'), version, base }
    const amendment: Amendment = { ...ids, ...limits, by: side, answerBy, state: 'open' }
    const said = { amendment: ids.amendmentId, version, hash, by: side, answer_by: answerBy }
    const told = { ...said, total: Number(totalOf(content)), currency }
    const accepted = { orderId, version, side, person: actor.person ?? 'unknown', hash, acceptedAt: at }
    return {
      answer: said,
      changes: [
        put(orderType, { ...order, version }),
        put(amendmentType, amendment),
        append(termsType, { orderId, version, author: side, content, hash, writtenAt: at }),
        append(acceptanceType, accepted),
        due(orderId, 'amendment.answer', ids.amendmentId, answerBy),
        entry(orderId, 'amendment.proposed', told),
        event(orderId, 'amendment.proposed', { order: orderId, ...told }),
      ],
    }
  },
})
