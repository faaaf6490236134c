import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateWords } from '../../kernel/language.ts'
import { put } from '../../kernel/use-case.ts'
import { localDate } from '../../kernel/zone.ts'
import { type SelfBilled, selfBilledType } from '../invoices/self-billed.rules.ts'
import { selfBilledSheet } from '../invoices/self-billed-sheet.rules.ts'
import {
  type SelfBillingAgreement,
  selfBillingAgreementType,
  selfBillingAnswerType,
  selfBillingHash,
} from '../invoices/self-billing.rules.ts'
import { type LegalDetails, legalDetailsType } from '../parties/legal-details.rules.ts'
import { acceptShortfall } from './accept-shortfall.ts'
import { type AnswerSelfBilled, answerSelfBilled } from './answer-self-billed.ts'
import { drawUpInvoice } from './draw-up-invoice.ts'
import { lotType } from './lot.rules.ts'
import { orderType } from './order.rules.ts'
import { done, machine, ordersHouse, refusalOf, supplier } from './orders.testing.ts'
import { funded, sampleTerms, wholeTerms } from './story.testing.ts'
import type { TermsContent } from './terms.rules.ts'

const companyId = 'cmp_s'
const agreement: SelfBillingAgreement = {
  ...{ companyId, agreementId: 'sba_1', textHash: selfBillingHash, agreedBy: 'usr_sam' },
  agreedAt: '2026-03-01T00:00:00.000Z',
}
const details: LegalDetails = {
  ...{ companyId, legalName: 'Sam & Co', addressLines: ['1 Quay'], city: 'Boston', taxNumber: '123456789' },
  statedAt: '2026-03-01T00:00:00.000Z',
}

/** A paid order of a supplier that lets its invoices be drawn up. */
async function order(content: TermsContent = wholeTerms, agreed: SelfBillingAgreement | 'none' = agreement) {
  const house = await ordersHouse()
  await house.seed(companyId, [
    put(legalDetailsType, details),
    ...(agreed === 'none' ? [] : [put(selfBillingAgreementType, agreed)]),
  ])
  const story = await funded(content, house)
  const { orderId } = story
  const draw = (lotId?: string) => {
    const input = { orderId, supplierId: companyId }
    return house.run(drawUpInvoice, lotId === undefined ? input : { ...input, lotId }, machine)
  }
  const lot = async (...quantities: readonly number[]) => {
    const lines = quantities.map((quantity, i) => ({ lineNo: i + 1, quantity: BigInt(quantity) * 1_000_000n }))
    const lotId = await story.ship(lines)
    done(await draw(lotId))
    return lotId
  }
  const documents = () => house.all(selfBilledType, orderId)
  const answer = (document: SelfBilled | undefined, more: Partial<AnswerSelfBilled> = {}) => {
    const input = { orderId, documentId: document?.documentId ?? '', supplierId: companyId }
    return house.run(answerSelfBilled, { ...input, answer: 'accepted', ...more }, supplier)
  }
  const object = (document: SelfBilled | undefined) => answer(document, { answer: 'objected', reason: 'Not so.' })
  return { ...story, house, draw, lot, documents, answer, object }
}

const grossOf = (documents: readonly SelfBilled[]) =>
  documents.reduce((sum, { kind, net, tax }) => sum + (kind === 'invoice' ? net + tax : -net - tax), 0n)

const taxed: TermsContent = {
  ...wholeTerms,
  ...{ tax: 1_234_57n, charges: 99n, allowances: 33n },
  instalments: [{ n: 1, kind: 'initial', amount: 543_331n + 1_234_57n + 99n - 33n, event: 'agreement' }],
}

test('the invoices of all lots are the order, taxes and all; told twice, each is one', async () => {
  const { lot, documents, draw, house, order: now } = await order(taxed)
  const first = await lot(7)
  await lot(90, 3)
  await lot(3, 7)
  done(await draw(first))
  assert.equal(documents().length, 3)
  assert.equal(grossOf(documents()), now().total)
  assert.deepEqual(
    documents().map(({ number, paid, net, tax }) => [number, paid === net + tax]),
    [1, 2, 3].map((n) => [`SB-2026-00000${n}`, true]),
  )
  assert.ok(documents().every(({ taxKind }) => taxKind === 'standard'))
  assert.equal(house.events().filter((topic) => topic === 'self-billed-invoice.issued').length, 3)
})

test('what is passed over: nobody agreed, ended before it left, not shipped, not of the order', async () => {
  const without = await order(wholeTerms, 'none')
  const lot = await without.lot(1)
  assert.equal(done(await without.draw(lot)).invoice, null)
  const made = await order()
  const { house, documents, draw, orderId } = made
  const paper = await made.ship([{ lineNo: 1, quantity: 1_000000n }], { proof: 'paper', proofHash: '0'.repeat(64) })
  assert.equal(house.one(lotType, orderId, paper)?.dispatchedAt, undefined)
  for (const each of [paper, 'shp_none', undefined]) assert.equal(done(await draw(each)).invoice, null)
  await house.seed(companyId, [put(selfBillingAgreementType, { ...agreement, endedBy: 'x', endedAt: house.clock.now })])
  const late = await made.ship([{ lineNo: 1, quantity: 1_000000n }])
  assert.equal(done(await draw(late)).invoice, null)
  assert.deepEqual(documents(), [])
})

test('an objection withdraws exactly what was invoiced, and the rest still adds up', async () => {
  const { lot, documents, object, house, orderId, order: now } = await order(taxed)
  await lot(33)
  const [first] = documents()
  done(await object(first))
  const [, credit] = documents()
  assert.deepEqual([credit?.kind, credit?.cause, credit?.parts], ['credit-note', 'objection', first?.parts])
  assert.deepEqual(credit?.corrects, [{ number: first?.number, issuedOn: first?.issuedOn }])
  assert.equal(house.all(selfBillingAnswerType, orderId)[0]?.reason, 'Not so.')
  assert.equal(grossOf(documents()), 0n)
  await lot(67, 10)
  // The supplier invoices what it objected to itself: both together are the order.
  const own = (first?.net ?? 0n) + (first?.tax ?? 0n)
  const off = grossOf(documents()) + own - now().total
  assert.ok(off <= 5n && off >= -5n, String(off))
})

test('the credit note mirrors its invoice whatever the lots around it, and the lot is not invoiced again', async () => {
  const { lot, documents, object, draw } = await order(taxed)
  await lot(1, 1)
  const middle = await lot(1, 2)
  await lot(1, 1)
  const invoice = documents().find(({ lotId }) => lotId === middle)
  done(await object(invoice))
  const credit = documents().find(({ cause }) => cause === 'objection')
  assert.deepEqual(credit?.parts, invoice?.parts)
  assert.equal(done(await draw(middle)).invoice, null)
  assert.equal(documents().length, 4)
})

test('every state of an invoice × every step', async () => {
  type Made = Awaited<ReturnType<typeof order>>
  const reach = {
    issued: async () => undefined,
    accepted: async ({ answer, documents }: Made) => done(await answer(documents()[0])),
    objected: async ({ object, documents }: Made) => done(await object(documents()[0])),
    silent: async ({ house }: Made) => house.passTo('2026-03-20T00:00:00.000Z'),
  } as const
  const steps = {
    accept: ({ answer, documents }: Made) => answer(documents()[0]),
    object: ({ object, documents }: Made) => object(documents()[0]),
  } as const
  for (const state of Object.keys(reach) as (keyof typeof reach)[])
    for (const step of Object.keys(steps) as (keyof typeof steps)[]) {
      const made = await order()
      await made.lot(1)
      await reach[state](made)
      const said = await steps[step](made)
      assert.equal(refusalOf(said), state === 'issued' ? undefined : 'invoice-answered', `${state} ${step}`)
      const [kept, ...more] = made.house.all(selfBillingAnswerType, made.orderId)
      assert.deepEqual(more, [])
      assert.equal(kept?.answeredBy, state === 'silent' ? 'time' : 'usr_sam')
    }
})

test('what is refused of an answer', async () => {
  const { lot, documents, answer, object, house } = await order()
  await lot(1)
  const [invoice] = documents()
  assert.equal(refusalOf(await answer(undefined)), 'not-found')
  assert.equal(refusalOf(await answer(invoice, { answer: 'objected', reason: '  ' })), 'reason-missing')
  house.clock.now = invoice?.objectUntil ?? ''
  assert.equal(refusalOf(await object(invoice)), 'objection-over')
  house.clock.now = '2026-03-02T09:00:00.000Z'
  done(await object(invoice))
  assert.equal(refusalOf(await object(documents()[1])), 'not-open-to-objection')
})

test('a price that both lower after a lot was invoiced is credited once, and the last lot makes it whole', async () => {
  const { lot, documents, draw, house, orderId, order: now, begin, capture, goodsReady } = await order(sampleTerms)
  await lot(40)
  await goodsReady()
  const begun = await begin()
  await capture(String(begun.payment), BigInt(Number(begun.total)) - 1_000n)
  done(await house.run(acceptShortfall, { orderId }, supplier))
  assert.ok(now().priceReduced !== undefined)
  done(await draw())
  const [, credit] = documents()
  assert.deepEqual([credit?.kind, credit?.cause, credit?.lotId], ['credit-note', 'price', undefined])
  done(await draw())
  assert.equal(documents().length, 2)
  await lot(60, 10)
  assert.equal(grossOf(documents()), now().total)
})

test('an order without documents has no price to correct', async () => {
  const { draw, documents } = await order()
  assert.equal(done(await draw()).invoice, null)
  assert.deepEqual(documents(), [])
})

test('an objection to the invoice of a risen price takes that back, and nothing says it again', async () => {
  const {
    lot,
    documents,
    draw,
    object,
    house,
    orderId,
    order: now,
    begin,
    capture,
    goodsReady,
  } = await order(sampleTerms)
  await lot(40)
  await goodsReady()
  const begun = await begin()
  await capture(String(begun.payment), BigInt(Number(begun.total)) - 1_000n)
  done(await house.run(acceptShortfall, { orderId }, supplier))
  done(await draw())
  const { priceReduced: _, ...whole } = now()
  await house.seed(orderId, [put(orderType, whole)])
  done(await draw())
  const risen = documents()[2]
  assert.deepEqual([risen?.kind, risen?.cause, risen?.lotId], ['invoice', 'price', undefined])
  done(await object(risen))
  const credit = documents()[3]
  assert.deepEqual([credit?.kind, credit?.cause, credit?.parts], ['credit-note', 'objection', risen?.parts])
  assert.equal(done(await draw()).invoice, null, 'the supplier says it itself')
  await lot(60, 10)
  assert.equal(grossOf(documents()) + grossOf(risen === undefined ? [] : [risen]), 543_331n, 'as was agreed at first')
  assert.ok(documents().every(({ net, tax }) => net + tax > 0n))
})

test('the printed invoice names the last day on which the supplier may object, where the order is', async () => {
  const { lot, documents, object, house } = await order({ ...wholeTerms, zone: 'America/New_York' })
  await lot(10)
  const [invoice] = documents()
  const { objectUntil = '', objectOn = '' } = invoice ?? {}
  const text = JSON.stringify(selfBilledSheet(invoice as SelfBilled, 'en'))
  assert.ok(text.includes(dateWords(objectOn, 'en')), text)
  house.clock.now = new Date(Date.parse(objectUntil) - 60_000).toISOString()
  assert.equal(localDate(house.clock.now, 'America/New_York'), objectOn, 'its last minute')
  done(await object(invoice))
})
